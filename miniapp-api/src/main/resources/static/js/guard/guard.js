"use strict";

// the guard's page: everything it knows, and what happens when something is pressed
(() => {
  const page = document.querySelector("[data-gate]");
  const gate = Number(page.dataset.gate);
  const part = (id) => document.getElementById(id);
  const SHOWN = 30;
  const EVERY = 4000;
  let board = null;
  let ahead = Number(localStorage.getItem("guard-ahead")) || 0;
  let met = localStorage.getItem("guard-ahead") !== null;
  let waiting = [];
  let open = null;
  let odd = [];
  let busy = false;
  let stopScan = null;

  const now = () => Date.now() + ahead;

  function say(text, kind) {
    const line = part("said");
    line.textContent = text;
    line.className = "guard-said guard-said--" + (kind || "good");
    line.hidden = false;
  }

  function refuse(text) {
    const error = part("code-error");
    error.textContent = text;
    error.hidden = !text;
    part("code").setAttribute("aria-invalid", text ? "true" : "false");
    if (text) {
      part("code").focus();
    }
  }

  // what was decided here and has not been sent yet counts as done on this telephone
  function asDecided(arrival) {
    const states = { LET_IN: "IN", SENT_BACK: "SENT_BACK", CALLED_COMMITTEE: "COMMITTEE", LEFT: "LEFT" };
    const last = waiting.filter((deed) => deed.code === arrival.code).pop();
    return last ? { ...arrival, state: states[last.deed] } : arrival;
  }

  // whoever has taken over the telephone does not answer for what another guard decided
  const isOwn = (deed) => !board || !deed.by || deed.by === board.staff;

  function net(state) {
    const line = part("net");
    const others = waiting.filter((deed) => !isOwn(deed)).length;
    const own = waiting.length - others;
    const many = (own ? "，" + own + " 条记录等着上传" : "")
      + (others ? "，" + others + " 条是别人记的，等他登录再上传" : "");
    const words = {
      on: "✓ 联网" + many,
      off: "! 没有网络，照常查验；记录存在手机里" + many,
      "signed-out": "! 登录过期了，请重新登录；记录还在手机里" + many,
    };
    if (line.textContent !== words[state]) {
      line.textContent = words[state];
      line.className = "guard-net guard-net--" + state;
      part("login").hidden = state !== "signed-out";
    }
  }

  function draw() {
    if (!board) {
      return;
    }
    GuardScreen.arrivals(part("arrivals"), board.arrivals.slice(0, SHOWN).map(asDecided), now(), show);
    part("none").hidden = board.arrivals.length > 0;
    const count = board.count;
    part("count").textContent = "这一班放行 " + count.letIn + "，劝返 " + count.sentBack + "，离开 " + count.leftAgain
      + "；还在里面 " + count.inside + " 人";
    part("shift").textContent = board.shift || "还没有人接班，请先点“交接班”";
    GuardScreen.conflicts(part("conflicts"), board.conflicts.concat(odd), settle);
  }

  function show(arrival) {
    open = asDecided(arrival);
    part("back").hidden = false;
    part("said").hidden = true;
    GuardScreen.visitor(part("visitor"), open, now(), decide);
  }

  function close() {
    open = null;
    part("visitor").hidden = true;
    part("back").hidden = true;
  }

  async function decide(arrival, deed, temperature) {
    const done = {
      key: crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now(),
      gate, code: arrival.code, deed, temperature,
      by: board && board.staff, name: arrival.name || arrival.code, happened: Date.now(), ahead: met ? ahead : null,
    };
    try {
      await GuardStore.addDeed(done);
    } catch (full) {
      say("手机存不下了，这一条没有记上。请腾出一点空间再按一次。", "stop");
      return;
    }
    waiting = await GuardStore.deeds(gate);
    close();
    say(GuardScreen.clock(now()) + " " + GuardScreen.word(deed) + "：" + done.name, deed === "SENT_BACK" ? "stop" : "good");
    part("code").value = "";
    draw();
    await meet();
  }

  async function settle(conflict) {
    if (conflict.own) {
      odd = odd.filter((one) => one !== conflict);
      draw();
    } else if (await GuardLine.settle(gate, conflict.id)) {
      GuardLine.forget();
      await meet();
    } else {
      say("没有网络，等联网再点“知道了”。", "look");
    }
  }

  async function send() {
    waiting = await GuardStore.deeds(gate);
    while (waiting.some(isOwn)) {
      const results = await GuardLine.send(gate, waiting.filter(isOwn));
      if (!results || !results.length) {
        return;
      }
      for (const result of results) {
        const sent = waiting.find((deed) => deed.key === result.key);
        if (sent && result.outcome === "UNKNOWN") {
          odd.push({ own: true, words: GuardScreen.clock(sent.happened) + " " + GuardScreen.word(sent.deed)
            + "的通行码 " + sent.code + " 系统里没有。请核对，找不到就告诉居委会。" });
        }
        if (sent && result.outcome === "CONFLICT") {
          say(GuardScreen.clock(sent.happened) + " " + GuardScreen.word(sent.deed) + "：" + sent.name
            + "，和别人记的对不上，请看下面", "look");
        }
        await GuardStore.dropDeed(result.key);
      }
      waiting = await GuardStore.deeds(gate);
      GuardLine.forget();
    }
  }

  async function meet() {
    if (busy) {
      return;
    }
    busy = true;
    try {
      let answer = await GuardLine.board(gate);
      if (answer.state === "new" || answer.state === "same") {
        ahead = answer.ahead;
        met = true;
        localStorage.setItem("guard-ahead", String(ahead));
        if (answer.state === "new") {
          board = answer.board;
        }
        const some = waiting.some(isOwn);
        await send();
        if (some) {
          answer = await GuardLine.board(gate);
        }
      }
      if (answer.state === "new") {
        board = answer.board;
        await GuardStore.keepBoard(gate, board);
      }
      net(answer.state === "new" || answer.state === "same" ? "on" : answer.state);
      draw();
    } finally {
      busy = false;
    }
  }

  async function check(text) {
    refuse("");
    if (GuardPass.isPass(text)) {
      return checkPass(text);
    }
    const invitation = GuardPass.invitation(text);
    if (invitation) {
      // asked first: without a network there would be no page to come back from
      return await GuardLine.look(gate, "") === null
        ? refuse("现在没有网络，查不了邀请码。请问清楚去哪家，联网后再登记。")
        : location.assign(location.pathname + "/visitor?invitation=" + invitation);
    }
    const code = GuardPass.code(text);
    if (!code) {
      return refuse("通行码是 8 位字母和数字（住户的邀请码是 12 位），请再看一遍。");
    }
    const answer = await GuardLine.look(gate, code);
    if (answer) {
      return answer.arrival ? show(answer.arrival) : refuse("没有这个通行码。请再看一遍，或者让访客重新登记。");
    }
    const kept = board && board.arrivals.find((arrival) => arrival.code === code);
    return show(kept || { code, name: "", flags: [], state: "UNSEEN",
      note: "请扫访客手机上的二维码，没有网络也能查；扫不了就问清楚，先记下，联网后核对" });
  }

  async function checkPass(text) {
    const pass = board && await GuardPass.read(text, board.keys);
    if (!board) {
      return refuse("这部手机还没有连过网，查不了二维码。请先连一次网。");
    }
    if (!pass) {
      return refuse("这个二维码是假的，或者不是我们发的。请让访客重新登记。");
    }
    if (pass.committee !== board.committee) {
      return refuse("这是别的居委会的凭证，这里不能用。");
    }
    const answer = await GuardLine.look(gate, pass.code);
    if (answer && answer.arrival) {
      return show(answer.arrival);
    }
    const kept = board.arrivals.find((arrival) => arrival.code === pass.code);
    return show({
      ...(kept || { state: "REGISTERED" }),
      code: pass.code, name: pass.name, door: pass.door, until: pass.until, at: pass.from,
      reason: board.reasons[pass.reason] || "",
      flags: GuardPass.flags(pass, board.hidingKey, board.flagWords),
      note: "二维码是真的（没有网络，按二维码核对）",
    });
  }

  part("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    check(part("code").value);
  });
  part("back").addEventListener("click", () => {
    close();
    part("code").focus();
  });
  part("scan").addEventListener("click", async () => {
    if (stopScan) {
      stopScan();
      stopScan = null;
      part("camera").hidden = true;
      return;
    }
    part("camera").hidden = false;
    stopScan = await GuardScan.begin(part("camera"), (text) => {
      part("camera").hidden = true;
      stopScan = null;
      check(text);
    }, () => {
      part("camera").hidden = true;
      stopScan = null;
      refuse("打不开相机。请允许使用相机，或者输入 8 位通行码。");
    });
  });

  (async () => {
    waiting = await GuardStore.deeds(gate);
    board = await GuardStore.board(gate);
    draw();
    await meet();
    // whoever was just typed in, see the form for visitors without a telephone
    if (location.hash.length > 1) {
      const typed = location.hash.slice(1);
      history.replaceState(null, "", location.pathname);
      check(typed);
    }
    setInterval(meet, EVERY);
    window.addEventListener("online", meet);
    part("scan").hidden = !await GuardScan.isPossible();
    if ("serviceWorker" in navigator) {
      navigator.serviceWorker.register("/guard/worker.js", { scope: "/guard/" }).catch(() => {});
    }
  })();
})();

"use strict";

// how things look: a list of arrivals, one visitor in front, what does not fit
const GuardScreen = (() => {
  const BUTTONS = {
    LET_IN: { word: "放行", kind: "weui-btn_primary" },
    SENT_BACK: { word: "劝返", kind: "weui-btn_warn" },
    CALLED_COMMITTEE: { word: "请居委会来处理", kind: "weui-btn_default" },
    LEFT: { word: "人已离开", kind: "weui-btn_primary" },
  };
  const CHOICES = {
    REGISTERED: ["LET_IN", "SENT_BACK", "CALLED_COMMITTEE"],
    COMMITTEE: ["LET_IN", "SENT_BACK"],
    IN: ["LEFT"],
    SENT_BACK: ["LET_IN", "CALLED_COMMITTEE"],
    LEFT: ["LET_IN"],
    UNSEEN: ["LET_IN", "SENT_BACK", "CALLED_COMMITTEE", "LEFT"],
  };

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  // the committee's time, whatever the telephone thinks where it is
  const wall = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit", minute: "2-digit", timeZone: document.querySelector("[data-zone]").dataset.zone,
  });
  const clock = (moment) => wall.format(new Date(moment));

  // colour, sign and word say the same
  function standing(arrival, now) {
    if (arrival.state === "REGISTERED" || arrival.state === "COMMITTEE") {
      if (now >= arrival.until) {
        return { kind: "stop", sign: "✕", word: "凭证过期了，请重新登记" };
      }
      if (arrival.state === "COMMITTEE") {
        return { kind: "look", sign: "!", word: "等居委会决定" };
      }
      return arrival.flags.length
        ? { kind: "look", sign: "!", word: "先问一问" }
        : { kind: "good", sign: "✓", word: "可以放行" };
    }
    return {
      IN: { kind: "in", sign: "→", word: "已放行，人在里面" },
      SENT_BACK: { kind: "stop", sign: "✕", word: "已劝返" },
      LEFT: { kind: "quiet", sign: "←", word: "已离开" },
      WITHDRAWN: { kind: "stop", sign: "✕", word: "访客已撤回" },
      UNSEEN: { kind: "look", sign: "?", word: "没有网络，查不到" },
    }[arrival.state];
  }

  function band(shown) {
    const line = element("p", "guard-band guard-band--" + shown.kind);
    const sign = element("span", "guard-band__sign", shown.sign);
    sign.setAttribute("aria-hidden", "true");
    line.append(sign, element("span", "", shown.word));
    return line;
  }

  function flags(words) {
    const list = element("ul", "guard-flags");
    words.forEach((word) => list.append(element("li", "", word)));
    return list;
  }

  function facts(pairs) {
    const list = element("dl", "facts");
    pairs.filter(([, value]) => value).forEach(([name, value]) => {
      const row = element("div");
      row.append(element("dt", "", name), element("dd", "", value));
      list.append(row);
    });
    return list;
  }

  function arrivals(list, shown, now, open) {
    list.replaceChildren(...shown.map((arrival) => {
      const stands = standing(arrival, now);
      const item = element("li");
      const button = element("button", "guard-arrival guard-arrival--" + stands.kind);
      button.type = "button";
      const head = element("span", "guard-arrival__who", arrival.name + " · " + arrival.door);
      const what = element("span", "guard-arrival__what", clock(arrival.at) + " " + arrival.reason);
      const state = element("span", "guard-arrival__state", stands.sign + " " + stands.word);
      button.append(head, what, state);
      arrival.flags.forEach((word) => button.append(element("span", "guard-arrival__flag", "! " + word)));
      button.addEventListener("click", () => open(arrival));
      item.append(button);
      return item;
    }));
  }

  // one visitor, big, with what can be done
  function visitor(place, arrival, now, decide) {
    const name = element("h2", "guard-who", arrival.name || arrival.code.slice(0, 4) + " " + arrival.code.slice(4));
    name.tabIndex = -1;
    const parts = [band(standing(arrival, now)), name];
    if (arrival.flags.length) {
      parts.push(flags(arrival.flags));
    }
    parts.push(facts([
      ["去哪里", arrival.door],
      ["找谁", arrival.whom],
      ["事由", arrival.reason],
      ["从哪来", arrival.origin],
      ["怎么来", arrival.transport],
      ["车牌", arrival.plate],
      ["同来", arrival.party > 1 ? "一共 " + arrival.party + " 人" : ""],
      ["登记", arrival.at ? clock(arrival.at) + (arrival.gate ? " " + arrival.gate : "") : ""],
      ["有效到", arrival.until ? clock(arrival.until) : ""],
      ["体温", arrival.temperature ? arrival.temperature + "℃" : ""],
      ["凭证", arrival.note],
    ]));
    const over = arrival.until && now >= arrival.until;
    const choices = (CHOICES[arrival.state] || []).filter((deed) =>
      !(over && deed === "LET_IN" && arrival.state !== "UNSEEN"));
    let temperature = null;
    if (choices.some((deed) => deed !== "LEFT")) {
      const field = element("div", "field");
      const label = element("label", "", "体温（℃，没量就空着）");
      label.htmlFor = "temperature";
      temperature = element("input");
      temperature.id = "temperature";
      temperature.inputMode = "decimal";
      temperature.autocomplete = "off";
      temperature.maxLength = 5;
      const error = element("p", "field__error");
      error.id = "temperature-error";
      error.setAttribute("role", "alert");
      error.hidden = true;
      field.append(label, temperature, error);
      parts.push(field);
    }
    choices.forEach((deed) => {
      const button = element("button", "weui-btn " + BUTTONS[deed].kind, BUTTONS[deed].word);
      button.type = "button";
      button.addEventListener("click", () => {
        const degrees = temperature ? temperature.value.trim().replace(",", ".").replace("。", ".") : "";
        if (degrees && !(/^\d{2}(\.\d)?$/.test(degrees) && degrees >= 30 && degrees <= 45)) {
          const error = document.getElementById("temperature-error");
          error.textContent = "体温请写成 36.5 这样。";
          error.hidden = false;
          temperature.setAttribute("aria-invalid", "true");
          temperature.setAttribute("aria-describedby", error.id);
          temperature.focus();
          return;
        }
        decide(arrival, deed, degrees || null);
      });
      parts.push(button);
    });
    place.replaceChildren(...parts);
    place.hidden = false;
    name.focus();
  }

  function conflicts(place, shown, settle) {
    const list = place.querySelector("ul");
    place.hidden = shown.length === 0;
    list.replaceChildren(...shown.map((conflict) => {
      const item = element("li");
      item.append(element("p", "", conflict.words));
      const button = element("button", "weui-btn weui-btn_default", "知道了");
      button.type = "button";
      button.addEventListener("click", () => settle(conflict));
      item.append(button);
      return item;
    }));
  }

  return { arrivals, visitor, conflicts, clock, word: (deed) => BUTTONS[deed].word };
})();

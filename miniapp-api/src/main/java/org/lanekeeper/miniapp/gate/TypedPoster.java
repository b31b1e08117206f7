package org.lanekeeper.miniapp.gate;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.lanekeeper.community.gate.PosterCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever cannot scan: the code below the picture is typed here. */
@Controller
@Hidden
class TypedPoster {
    /** Of something that is no code, so much is given back to be corrected. */
    private static final int SHOWN = 40;

    @GetMapping("/g")
    String ask(@RequestParam(required = false) String code, Model model) {
        String typed = code == null ? "" : code.strip();
        Optional<String> read = PosterCode.read(typed);
        if (read.isPresent()) {
            return "redirect:/g/" + read.get();
        }
        model.addAttribute("typed", typed.substring(0, Math.min(typed.length(), SHOWN)));
        model.addAttribute("unfit", code == null ? null : "海报上的码是 12 位字母和数字，请对着海报再输一遍。");
        return "gate/typed";
    }
}

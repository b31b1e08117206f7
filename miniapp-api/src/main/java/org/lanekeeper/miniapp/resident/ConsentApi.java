package org.lanekeeper.miniapp.resident;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.lanekeeper.community.notice.TemplateSettings;
import org.lanekeeper.community.resident.Consents;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.ForResidents;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents agree to one more message (after requestSubscribeMessage said "accept"). */
@RestController
@ForResidents
@Tag(name = "Residents")
class ConsentApi {
    private final Consents consents;
    private final WechatSettings settings;
    private final TemplateSettings templates;

    ConsentApi(Consents consents, WechatSettings settings, TemplateSettings templates) {
        this.consents = consents;
        this.settings = settings;
        this.templates = templates;
    }

    record Consent(String templateId) {}

    @PostMapping("/api/consents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@AuthenticationPrincipal Resident resident, @RequestBody Consent consent) {
        boolean ours =
                templates.templates().contains(consent.templateId()) || isOfCalls(resident, consent.templateId());
        if (!ours) {
            throw Refusal.unfit("unknown-template", "templateId", "没有这个通知模板，请检查 templateId。");
        }
        consents.grant(resident.committeeId(), resident.id(), consent.templateId());
    }

    private boolean isOfCalls(Resident resident, String templateId) {
        return settings.of(resident.account())
                .map(program -> !program.callTemplateId().isEmpty()
                        && program.callTemplateId().equals(templateId))
                .orElse(false);
    }
}

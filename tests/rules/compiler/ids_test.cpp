#include <gtest/gtest.h>

#include "engine/episode/protocol_hint.hpp"
#include "tests/rules/compiler/small_rules.hpp"

namespace calcar {
namespace {

using testing::SmallRules;

const SmallRules kRules;

TEST(Ids, AnUnknownFindingIsReportedWithTheOneThatWasMeant) {
  EXPECT_EQ(kRules.edited("panels/illness.yaml", "[fever, rigors]", "[fevr, rigors]").problems(),
            "panels/illness.yaml:4:9: unknown finding 'fevr' – did you mean 'fever'?");
  EXPECT_EQ(kRules.edited("red-flags/infection.yaml", "[feels-ill, pain-groin]", "[feels-ill, pain-gorin]")
                .problems(),
            "red-flags/infection.yaml:3:27: unknown finding 'pain-gorin' – did you mean 'pain-groin'?");
}

TEST(Ids, AnUnknownSourceExerciseProgrammePlanFlagConditionOrZoneIsAnError) {
  EXPECT_EQ(kRules.edited("exercises/strength.yaml", "because: [ours]", "because: [our]").problems(),
            "exercises/strength.yaml:1:23: unknown source 'our' – did you mean 'ours'?");
  EXPECT_EQ(kRules.edited("kinetic-chain/foot.yaml", "train: [bridge]", "train: [brigde]").problems(),
            "kinetic-chain/foot.yaml:10:13: unknown exercise 'brigde' – did you mean 'bridge'?");
  EXPECT_EQ(
      kRules.edited("programmes/hip-strength.yaml", "exercise: bridge, sets: 2", "exercise: plank, sets: 2")
          .problems(),
      "programmes/hip-strength.yaml:7:21: unknown exercise 'plank' – there is only bridge");
  EXPECT_EQ(
      kRules.edited("conditions/side/tendon.yaml", "programme: hip-strength", "programme: hip-strenght")
          .problems(),
      "conditions/side/tendon.yaml:25:12: unknown programme 'hip-strenght' – did you mean 'hip-strength'?");
  EXPECT_EQ(
      kRules.edited("programmes/hip-strength.yaml", "running: walk-run", "running: run-walk").problems(),
      "programmes/hip-strength.yaml:11:10: unknown running plan 'run-walk' – there is only walk-run");
  EXPECT_EQ(kRules.edited("imaging/tendon-question.yaml", "[infection]", "[infektion]").problems(),
            "imaging/tendon-question.yaml:2:9: unknown red flag 'infektion' – did you mean 'infection'?");
  EXPECT_EQ(kRules.edited("imaging/tendon-question.yaml", "[tendon]", "[tendons]").problems(),
            "imaging/tendon-question.yaml:3:14: unknown condition 'tendons' – did you mean 'tendon'?");
  EXPECT_EQ(kRules.edited("conditions/side/tendon.yaml", "F1: C", "F9: C").problems(),
            "conditions/side/tendon.yaml:3:17: unknown zone 'F9' – did you mean 'F1'?");
  EXPECT_EQ(kRules.edited("conditions/side/tendon.yaml", "F1: C", "F1: X").problems(),
            "conditions/side/tendon.yaml:3:21: unknown band 'X' – one of C, V");
}

TEST(Ids, AWordOutsideItsFixedListIsAnError) {
  EXPECT_EQ(kRules.edited("red-flags/infection.yaml", "locks: [impact]", "locks: [impakt]").problems(),
            "red-flags/infection.yaml:7:9: unknown lock 'impakt' – did you mean 'impact'?");
  EXPECT_EQ(kRules.edited("red-flags/infection.yaml", "[femoral-neck]", "[femoral-nek]").problems(),
            "red-flags/infection.yaml:8:10: unknown guard 'femoral-nek' – did you mean 'femoral-neck'?");
  EXPECT_EQ(kRules.edited("findings/all.yaml", "pelvic-bone: blocked", "pelvis-bone: blocked").problems(),
            "findings/all.yaml:9:44: unknown guard 'pelvis-bone' – did you mean 'pelvic-bone'?");
  EXPECT_EQ(kRules.edited("findings/all.yaml", "pelvic-bone: blocked", "pelvic-bone: blockd").problems(),
            "findings/all.yaml:9:57: unknown safety 'blockd' – did you mean 'blocked'?");
  EXPECT_EQ(
      kRules.edited("imaging/tendon-question.yaml", "modality: radiograph", "modality: radiogram").problems(),
      "imaging/tendon-question.yaml:4:21: unknown modality 'radiogram' – did you mean 'radiograph'?");
  EXPECT_EQ(
      kRules.edited("imaging/tendon-question.yaml", "[pelvis-hip, hip]", "[pelvis-hip, hips]").problems(),
      "imaging/tendon-question.yaml:7:44: unknown region 'hips' – did you mean 'hip'?");
  EXPECT_EQ(
      kRules.edited("imaging/tendon-question.yaml", "3 d }", "3 d, wants: [fat-supressed] }").problems(),
      "imaging/tendon-question.yaml:7:90: unknown protocol hint 'fat-supressed' – did you mean "
      "'fat-suppressed'?");
  EXPECT_EQ(kRules.edited("red-flags/infection.yaml", "next: [mri-hip]", "next: [mri-hpi]").problems(),
            "red-flags/infection.yaml:18:53: unknown study 'mri-hpi' – did you mean 'mri-hip'?");
  EXPECT_EQ(kRules.edited("pack.yaml", "view: side", "view: sides").problems(),
            "pack.yaml:7:50: unknown view 'sides' – did you mean 'side'?");
  EXPECT_EQ(kRules.edited("findings/all.yaml", "section: palpation", "section: palpitation").problems(),
            "findings/all.yaml:6:14: unknown section 'palpitation' – did you mean 'palpation'?");
  EXPECT_EQ(kRules.edited("exercises/strength.yaml", "purpose: strength", "purpose: power").problems(),
            "exercises/strength.yaml:3:28: unknown purpose 'power' – one of mobility, strength, stability, "
            "plyometrics, running, "
            "conditioning");
}

TEST(Ids, AnUnknownKeyIsReportedWithTheOneThatWasMeant) {
  EXPECT_EQ(kRules.edited("panels/illness.yaml", "minutes: 0.4", "minutes: 0.4\ngates: fever").problems(),
            "panels/illness.yaml:6:1: unknown key 'gates' in a panel – did you mean 'gate'?");
  EXPECT_EQ(kRules.edited("red-flags/infection.yaml", "  contact: doctor", "  contakt: doctor").problems(),
            "red-flags/infection.yaml:13:3: unknown key 'contakt' in 'act' – did you mean 'contact'?");
}

TEST(Ids, AnIdDefinedTwiceIsReportedWithThePlaceOfTheFirst) {
  EXPECT_EQ(kRules.edited("findings/all.yaml", "id: rigors", "id: fever")
                .edited("panels/illness.yaml", ", rigors", "")
                .edited("findings/all.yaml", "[fever, rigors]", "[fever]")
                .edited("red-flags/infection.yaml", "[fever, rigors, {", "[fever, {")
                .edited("texts/en/all.yaml",
                        "  rigors: { label: Rigors, positive: \"Shakes\", how: \"Ask\" }\n", "")
                .problems(),
            "findings/all.yaml:4:11: the finding 'fever' is defined twice – the other is in "
            "findings/all.yaml, line 3");
  EXPECT_EQ(kRules.edited("conditions/side/tendon.yaml", "id: no-fever", "id: tenderness")
                .edited("texts/en/all.yaml", ", no-fever: { label: No fever }", "")
                .problems(),
            "conditions/side/tendon.yaml:16:13: the reading 'tenderness' is defined twice – the other is in "
            "conditions/side/tendon.yaml, line 8");
  EXPECT_EQ(kRules.with("texts/en/more.yaml", "scope: { under-18: Again }").problems(),
            "texts/en/more.yaml:1:10: the text 'scope.under-18' is defined twice – the other is in "
            "texts/en/all.yaml, line 34");
}

TEST(Ids, AFileThatIsNotNamedAfterItsIdIsAnError) {
  EXPECT_EQ(kRules.edited("programmes/walk-run.yaml", "id: walk-run", "id: run-walk")
                .edited("programmes/hip-strength.yaml", "running: walk-run", "running: run-walk")
                .edited("texts/en/all.yaml", "running: { walk-run", "running: { run-walk")
                .problems(),
            "programmes/walk-run.yaml:1:5: the file is not named after its id – rename it to run-walk.yaml "
            "or correct "
            "the id");
}

TEST(Ids, AnIdThatIsNotKebabCaseIsAnError) {
  EXPECT_EQ(
      kRules.edited("programmes/hip-strength.yaml", "entry: [calm]", "entry: [Calm_down]").problems(),
      "programmes/hip-strength.yaml:9:13: 'Calm_down' is no id – use lower-case letters, digits and single "
      "hyphens");
}

TEST(Ids, AnIdTwiceInOneListIsAnError) {
  EXPECT_EQ(kRules.edited("panels/illness.yaml", "items: [fever, rigors]", "items: [fever, rigors, fever]")
                .problems(),
            "panels/illness.yaml:4:24: 'fever' stands twice in one list – remove one");
}

TEST(Ids, AConditionOutsideItsRegionsFolderIsAnError) {
  EXPECT_EQ(kRules.edited("conditions/side/tendon.yaml", "regions: [side]", "regions: [front]").problems(),
            "conditions/side/tendon.yaml:2:10: the condition lies in the folder 'side', not in its region – "
            "name that "
            "region too, or move the file");
}

TEST(Ids, EveryProtocolHintOfTheEngineMayBeWantedAndNeedsItsText) {
  for (const engine::ProtocolHint hint : engine::protocolHints()) {
    const std::string word(toText(hint));
    EXPECT_EQ(
        kRules.edited("imaging/tendon-question.yaml", "3 d }", "3 d, wants: [[" + word + "]] }").problems(),
        "imaging/tendon-question.yaml:7:90: the text 'report.protocol." + word +
            "' is missing in texts/en – add it to texts/en/");
  }
}

}  // namespace
}  // namespace calcar

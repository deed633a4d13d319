#include "qml/model/engine_words.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <QCoreApplication>

#include "qml/model/words_of.hpp"
#include "tests/qml/support/pseudo_locale.hpp"
#include "tests/qml/support/test_workplace.hpp"

namespace calcar::ui {
namespace {

using Said = std::function<QString()>;

/// What the window says, and under which id the rules say it in documents.
std::vector<std::pair<Said, std::string>> allWords(const engine::Words& words) {
  using engine::ChainState;
  using engine::Grade;
  using engine::Modality;
  using engine::Side;
  using engine::TrialVerdict;
  using engine::Urgency;
  std::vector<std::pair<Said, std::string>> all;
  for (const Side side : {Side::Left, Side::Right, Side::Both, Side::Midline, Side::Unknown}) {
    all.emplace_back([side] { return sideWord(side); }, words.side(side));
  }
  for (const Grade grade :
       {Grade::Default, Grade::Consensus, Grade::VeryLow, Grade::Low, Grade::Moderate, Grade::High}) {
    all.emplace_back([grade] { return gradeWord(grade); }, words.grade(grade));
  }
  for (const Urgency urgency : {Urgency::None, Urgency::Monitor, Urgency::Routine, Urgency::Within2Weeks,
                                Urgency::Within48h, Urgency::SameDay, Urgency::Emergency}) {
    all.emplace_back([urgency] { return actionWord(urgency); }, words.action(urgency));
  }
  for (const auto& [state, id] :
       {std::pair{ChainState::NotScreened, "not-screened"}, std::pair{ChainState::Observed, "observed"},
        std::pair{ChainState::Clear, "clear"}, std::pair{ChainState::WithinError, "within-error"},
        std::pair{ChainState::Deficit, "deficit"}}) {
    all.emplace_back([state = state] { return chainStateWord(state); }, words("chain." + std::string(id)));
  }
  for (const Modality modality : {Modality::Radiograph, Modality::Mri, Modality::Ct, Modality::Ultrasound,
                                  Modality::BoneScan, Modality::Dxa, Modality::Other}) {
    all.emplace_back([modality] { return modalityWord(modality); },
                     words("modality." + std::string(engine::toText(modality))));
  }
  for (const engine::PainQuality quality : engine::painQualities()) {
    all.emplace_back([quality] { return painQualityWord(quality); },
                     words("pain-quality." + std::string(engine::toText(quality))));
  }
  for (const auto& [act, id] :
       {std::pair{Act::Now, "do"}, std::pair{Act::MustNot, "must-not"},
        std::pair{Act::StillAllowed, "allowed"}, std::pair{Act::SafetyNet, "safety-net"}}) {
    all.emplace_back([act = act] { return actHeading(act); }, words("act." + std::string(id)));
  }
  for (const auto& [verdict, id] :
       {std::pair{TrialVerdict::Pass, "pass"}, std::pair{TrialVerdict::Hold, "hold"},
        std::pair{TrialVerdict::Fail, "fail"}}) {
    all.emplace_back([verdict = verdict] { return trialWord(verdict); }, words("trial." + std::string(id)));
  }
  return all;
}

class EngineWordsTest : public ::testing::Test {
 protected:
  [[nodiscard]] const engine::Words& words() { return m_consultation.words(); }

 private:
  tests::TestWorkplace m_place;
  Consultation& m_consultation = m_place.openNew();
};

TEST_F(EngineWordsTest, AreInEnglishThoseOfTheDocuments) {
  for (const auto& [said, written] : allWords(words())) {
    EXPECT_EQ(said().toStdString(), written);
  }
}

TEST_F(EngineWordsTest, AreInTheLanguageOfTheWindow) {
  tests::PseudoLocale pseudo;
  QCoreApplication::installTranslator(&pseudo);
  for (const auto& [said, written] : allWords(words())) {
    EXPECT_EQ(said(), tests::pseudo(textOf(written)));
  }
  QCoreApplication::removeTranslator(&pseudo);
}

}  // namespace
}  // namespace calcar::ui

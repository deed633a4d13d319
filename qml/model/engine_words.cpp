#include "qml/model/engine_words.hpp"

#include <QCoreApplication>

namespace calcar::ui {
namespace {

QString said(const char* text) { return QCoreApplication::translate("EngineWords", text); }

}  // namespace

QString sideWord(engine::Side side) {
  switch (side) {
    case engine::Side::Left:
      return said(QT_TRANSLATE_NOOP("EngineWords", "LEFT"));
    case engine::Side::Right:
      return said(QT_TRANSLATE_NOOP("EngineWords", "RIGHT"));
    case engine::Side::Both:
      return said(QT_TRANSLATE_NOOP("EngineWords", "BOTH SIDES"));
    case engine::Side::Midline:
      return said(QT_TRANSLATE_NOOP("EngineWords", "MIDLINE"));
    case engine::Side::Unknown:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "side not recorded"));
}

QString gradeWord(engine::Grade grade) {
  switch (grade) {
    case engine::Grade::Consensus:
      return said(QT_TRANSLATE_NOOP("EngineWords", "consensus"));
    case engine::Grade::VeryLow:
      return said(QT_TRANSLATE_NOOP("EngineWords", "very weak evidence"));
    case engine::Grade::Low:
      return said(QT_TRANSLATE_NOOP("EngineWords", "weak evidence"));
    case engine::Grade::Moderate:
      return said(QT_TRANSLATE_NOOP("EngineWords", "moderate evidence"));
    case engine::Grade::High:
      return said(QT_TRANSLATE_NOOP("EngineWords", "strong evidence"));
    case engine::Grade::Default:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "default value, no study"));
}

QString actionWord(engine::Urgency urgency) {
  switch (urgency) {
    case engine::Urgency::Monitor:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Treat and review by date"));
    case engine::Urgency::Routine:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Refer, routine"));
    case engine::Urgency::Within2Weeks:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Refer within 2 weeks"));
    case engine::Urgency::Within48h:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Refer within 48 hours"));
    case engine::Urgency::SameDay:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Refer today"));
    case engine::Urgency::Emergency:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Emergency now"));
    case engine::Urgency::None:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "Treat"));
}

QString chainStateWord(engine::ChainState state) {
  switch (state) {
    case engine::ChainState::Observed:
      return said(QT_TRANSLATE_NOOP("EngineWords", "recorded, nothing to compare with"));
    case engine::ChainState::Clear:
      return said(QT_TRANSLATE_NOOP("EngineWords", "clear"));
    case engine::ChainState::WithinError:
      return said(QT_TRANSLATE_NOOP("EngineWords", "within measurement error"));
    case engine::ChainState::Deficit:
      return said(QT_TRANSLATE_NOOP("EngineWords", "deficit"));
    case engine::ChainState::NotScreened:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "not screened"));
}

QString modalityWord(engine::Modality modality) {
  switch (modality) {
    case engine::Modality::Radiograph:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Radiograph"));
    case engine::Modality::Mri:
      return said(QT_TRANSLATE_NOOP("EngineWords", "MRI"));
    case engine::Modality::Ct:
      return said(QT_TRANSLATE_NOOP("EngineWords", "CT"));
    case engine::Modality::Ultrasound:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Ultrasound"));
    case engine::Modality::BoneScan:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Bone scan"));
    case engine::Modality::Dxa:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Bone density"));
    case engine::Modality::Other:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "Other study"));
}

QString painQualityWord(engine::PainQuality quality) {
  switch (quality) {
    case engine::PainQuality::Aching:
      return said(QT_TRANSLATE_NOOP("EngineWords", "aching"));
    case engine::PainQuality::Sharp:
      return said(QT_TRANSLATE_NOOP("EngineWords", "sharp"));
    case engine::PainQuality::Burning:
      return said(QT_TRANSLATE_NOOP("EngineWords", "burning"));
    case engine::PainQuality::Pulling:
      return said(QT_TRANSLATE_NOOP("EngineWords", "pulling"));
    case engine::PainQuality::Stiff:
      return said(QT_TRANSLATE_NOOP("EngineWords", "stiff"));
    case engine::PainQuality::Numb:
      return said(QT_TRANSLATE_NOOP("EngineWords", "numb"));
    case engine::PainQuality::Clicking:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "clicking"));
}

QString actHeading(Act act) {
  switch (act) {
    case Act::Now:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Now"));
    case Act::MustNot:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Not now"));
    case Act::StillAllowed:
      return said(QT_TRANSLATE_NOOP("EngineWords", "Still allowed"));
    case Act::SafetyNet:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "Get help the same day if"));
}

QString trialWord(engine::TrialVerdict verdict) {
  switch (verdict) {
    case engine::TrialVerdict::Pass:
      return said(QT_TRANSLATE_NOOP("EngineWords", "passed"));
    case engine::TrialVerdict::Hold:
      return said(QT_TRANSLATE_NOOP("EngineWords", "held"));
    case engine::TrialVerdict::Fail:
      break;
  }
  return said(QT_TRANSLATE_NOOP("EngineWords", "failed"));
}

}  // namespace calcar::ui

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include "engine/assessment/assessment.hpp"
#include "engine/consultation/journal.hpp"
#include "engine/report/words.hpp"
#include "integrations/workplace/assessor.hpp"
#include "qml/model/desk_thread.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

class ImagingImporter;

/// The consultation that is open, for the window: whose it is, how it stands, and what can be done to it.
/// Every edit is on disk before `edited` tells of it; the assessment follows by `assessed`. Holds no clinical
/// logic.
///
/// Pages have view models of their own, which read `snapshot` and `assessment` and call `make`.
class Consultation : public QObject {
  Q_OBJECT
  Q_MOC_INCLUDE("qml/model/imaging_importer.hpp")
  QML_ELEMENT
  QML_UNCREATABLE("A workplace opens consultations")

  Q_PROPERTY(QString key READ key CONSTANT FINAL)
  Q_PROPERTY(QString patientName READ patientName NOTIFY edited FINAL)
  Q_PROPERTY(QString birthDate READ birthDate NOTIFY edited FINAL)
  Q_PROPERTY(QString personWords READ personWords NOTIFY edited FINAL)
  Q_PROPERTY(QString patientId READ patientId NOTIFY edited FINAL)
  Q_PROPERTY(QString contextSource READ contextSource CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::Terms::BodySide side READ side NOTIFY edited FINAL)
  Q_PROPERTY(QString sideWord READ sideWord NOTIFY edited FINAL)
  Q_PROPERTY(QString visitWords READ visitWords NOTIFY edited FINAL)
  Q_PROPERTY(bool isOpen READ isOpen NOTIFY edited FINAL)
  Q_PROPERTY(QString signedWords READ signedWords NOTIFY edited FINAL)
  Q_PROPERTY(bool isAssessed READ isAssessed NOTIFY assessed FINAL)
  Q_PROPERTY(calcar::ui::Terms::Saving saving READ saving NOTIFY savingChanged FINAL)
  Q_PROPERTY(QString savedAt READ savedAt NOTIFY savingChanged FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY savingChanged FINAL)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY edited FINAL)
  Q_PROPERTY(bool canRedo READ canRedo NOTIFY edited FINAL)
  Q_PROPERTY(bool isFrozen READ isFrozen NOTIFY frozenChanged FINAL)
  Q_PROPERTY(QString otherPatient READ otherPatient NOTIFY frozenChanged FINAL)
  Q_PROPERTY(bool hypothesisSettled READ hypothesisSettled NOTIFY edited FINAL)
  Q_PROPERTY(QString rulesWords READ rulesWords CONSTANT FINAL)
  Q_PROPERTY(QString rulesWarning READ rulesWarning CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::ImagingImporter* importer READ importer CONSTANT FINAL)

 public:
  /// @param desk     where it is open
  /// @param opened   its token
  /// @param snapshot as it was opened
  /// @param source   where the patient came from, in words: “from the clinic record”
  Consultation(std::shared_ptr<DeskThread> desk, engine::ContextToken token, engine::Snapshot snapshot,
               workplace::Clock clock, QString source);
  ~Consultation() override;

  /// Takes in studies for it, and holds back what may be somebody else's: whatever page is shown meanwhile.
  [[nodiscard]] ImagingImporter* importer();

  // ---- for view models

  [[nodiscard]] const engine::Pack& pack() const { return m_desk->pack(); }
  [[nodiscard]] const engine::Words& words() const { return m_words; }
  [[nodiscard]] const engine::Snapshot& snapshot() const { return m_snapshot; }
  [[nodiscard]] const engine::Episode& episode() const { return m_snapshot.episode; }
  /// Of the latest episode that was assessed; empty before the first.
  [[nodiscard]] const engine::Assessment& assessment() const { return m_assessment; }
  [[nodiscard]] const engine::ContextToken& token() const { return m_token; }
  [[nodiscard]] DeskThread& desk() { return *m_desk; }
  /// The open visit, or else the last one; null before the first.
  [[nodiscard]] const engine::Visit* visit() const;
  [[nodiscard]] engine::Moment now() const { return m_clock(); }
  /// Puts an edit into the journal. @param continues  one step for undo with the edit before it
  void make(engine::Edit edit, bool continues = false);
  void perform(engine::Action action);
  /// Reviews the visit where that was not done since it changed, and signs it. What keeps it from being
  /// signed comes with `refused`.
  void sign(workplace::SigningRequest request);
  /// Reads the consultation again after somebody else wrote to it, or after signing.
  void reload();

  // ---- for screens

  [[nodiscard]] QString key() const {
    return QString::fromStdString(m_token.consultation);
  }  ///< id of the store
  [[nodiscard]] QString patientName() const;
  [[nodiscard]] QString birthDate() const;
  [[nodiscard]] QString personWords() const;  ///< “34 years · female”
  [[nodiscard]] QString patientId() const;    ///< with its issuer
  [[nodiscard]] QString contextSource() const { return m_source; }
  [[nodiscard]] Terms::BodySide side() const;
  [[nodiscard]] QString sideWord() const;
  [[nodiscard]] QString visitWords() const;
  [[nodiscard]] bool isOpen() const { return m_snapshot.open.has_value(); }
  [[nodiscard]] QString signedWords() const;  ///< empty unless the last visit is signed
  [[nodiscard]] bool isAssessed() const { return m_assessedSequence >= 0; }
  [[nodiscard]] Terms::Saving saving() const { return m_saving; }
  [[nodiscard]] QString savedAt() const { return m_savedAt; }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] bool canUndo() const { return m_steps.undo; }
  [[nodiscard]] bool canRedo() const { return m_steps.redo; }
  [[nodiscard]] bool isFrozen() const { return m_isFrozen; }
  [[nodiscard]] QString otherPatient() const { return m_otherPatient; }
  [[nodiscard]] bool hypothesisSettled() const { return m_snapshot.judgements.hypothesis.has_value(); }
  [[nodiscard]] QString rulesWords() const;
  [[nodiscard]] QString rulesWarning() const;  ///< empty unless past the review date

  Q_INVOKABLE void answer(const QString& finding, calcar::ui::Terms::BodySide side,
                          calcar::ui::Terms::Answer answer);
  Q_INVOKABLE void measure(const QString& finding, calcar::ui::Terms::BodySide side, double number);
  Q_INVOKABLE void choose(const QString& finding, calcar::ui::Terms::BodySide side, const QString& choice);
  Q_INVOKABLE void setSide(calcar::ui::Terms::BodySide side);
  Q_INVOKABLE void setRecord(const QString& part, const QString& text);
  Q_INVOKABLE QString record(const QString& part) const;
  Q_INVOKABLE void settleHypothesis(const QString& words);  ///< empty = left out on purpose
  Q_INVOKABLE void overrideFlag(const QString& flag, const QString& reason);
  Q_INVOKABLE void withdrawOverride(const QString& flag);
  Q_INVOKABLE void undo();
  Q_INVOKABLE void redo();
  Q_INVOKABLE void refresh();
  /// Everything shown is worded anew: the language is another.
  void sayAgain();
  /// The host shows this person now; another one freezes all writing until `stay` is called or it is parked.
  void hostShows(const QString& person, const QString& words);
  Q_INVOKABLE void stay();

  /// Waits until all that was done is stored and assessed. For closing, and for tests.
  void settle();

 signals:
  void edited();
  void assessed();
  void savingChanged();
  void frozenChanged();
  /// What was not done, and what to do about it.
  void refused(const QString& what);
  /// A newly raised urgent flag, or one that became more urgent.
  void urgent(const QString& flag, calcar::ui::Terms::Urgency urgency);
  /// Somebody at another workplace changed the same thing; theirs is kept, ours is told here.
  void clashed(const QStringList& ours);

 private:
  struct Reply {
    engine::Result<workplace::Done> done;
    std::optional<engine::Snapshot> snapshot;
    workplace::Steps steps;
  };
  using Job = std::function<engine::Result<workplace::Done>(workplace::Desk&)>;
  void start(Job job);
  void take(Reply reply);
  void takeAssessment(std::int64_t sequence, const engine::Assessment& assessment);
  void assess();
  void setSaving(Terms::Saving saving, const QString& trouble = {});

  std::shared_ptr<DeskThread> m_desk;
  engine::Words m_words;
  engine::ContextToken m_token;
  engine::Snapshot m_snapshot;
  engine::Assessment m_assessment;
  std::int64_t m_assessedSequence = -1;
  workplace::Clock m_clock;
  QString m_source;
  Terms::Saving m_saving = Terms::Saving::Nothing;
  QString m_savedAt;
  QString m_trouble;
  workplace::Steps m_steps;
  bool m_isFrozen = false;
  QString m_otherPatient;
  int m_underWay = 0;
  ImagingImporter* m_importer = nullptr;  ///< ours as a child; made when it is first asked for
  std::unique_ptr<workplace::Assessor> m_assessor;
};

}  // namespace calcar::ui

#include "qml/model/consultation.hpp"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

#include "engine/consultation/news.hpp"
#include "qml/model/engine_words.hpp"
#include "qml/model/imaging_importer.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

QString sexWord(engine::Sex sex) {
  switch (sex) {
    case engine::Sex::Female:
      return Consultation::tr("female");
    case engine::Sex::Male:
      return Consultation::tr("male");
    case engine::Sex::Other:
      return Consultation::tr("other sex");
    case engine::Sex::Unknown:
      break;
  }
  return Consultation::tr("sex not recorded");
}

std::optional<engine::Side> answeredSide(Terms::BodySide side) {
  return side == Terms::BodySide::None ? std::nullopt : sideOf(side);
}

std::variant<engine::Value, engine::NoValue> outcomeOf(Terms::Answer answer) {
  switch (answer) {
    case Terms::Answer::Yes:
      return engine::Value(true);
    case Terms::Answer::No:
      return engine::Value(false);
    case Terms::Answer::CannotSay:
      return engine::NoValue::CannotSay;
    case Terms::Answer::Declined:
      return engine::NoValue::Declined;
    case Terms::Answer::Blocked:
      return engine::NoValue::Blocked;
    case Terms::Answer::NotAsked:
    case Terms::Answer::Given:
      break;
  }
  return engine::NoValue::NotAsked;
}

engine::AnswerFinding answerWith(const QString& finding, Terms::BodySide side,
                                 std::variant<engine::Value, engine::NoValue> outcome) {
  return {{finding.toStdString(), answeredSide(side), std::move(outcome), {}, {}, {}}};
}

}  // namespace

Consultation::Consultation(std::shared_ptr<DeskThread> desk, engine::ContextToken token,
                           engine::Snapshot snapshot, workplace::Clock clock, QString source)
    : m_desk(std::move(desk)),
      m_words(m_desk->pack()),
      m_token(std::move(token)),
      m_snapshot(std::move(snapshot)),
      m_clock(std::move(clock)),
      m_source(std::move(source)) {
  // The knowledge lives as long as the desk, and the desk as long as this.
  const std::shared_ptr<const engine::Pack> pack(m_desk, &m_desk->pack());
  m_assessor = std::make_unique<workplace::Assessor>(pack, [this](std::int64_t sequence,
                                                                  const engine::Assessment& assessment) {
    QMetaObject::invokeMethod(
        this, [this, sequence, assessment] { takeAssessment(sequence, assessment); }, Qt::QueuedConnection);
  });
  assess();
}

Consultation::~Consultation() {
  m_assessor.reset();
  m_desk->run(
      [token = m_token](workplace::Desk& desk) {
        // Another one may have been opened since; then this one was left already.
        const bool isOpen = desk.steps(token).has_value();
        if (isOpen) {
          desk.leave();
        }
        return isOpen;
      },
      m_desk.get(), [](bool) {});
}

// ---- doing

void Consultation::start(Job job) {
  ++m_underWay;
  setSaving(Terms::Saving::Saving);
  m_desk->run(
      [job = std::move(job), token = m_token](workplace::Desk& desk) {
        Reply reply{job(desk), std::nullopt, {}};
        if (auto snapshot = desk.read(token)) {
          reply.snapshot = std::move(*snapshot);
        }
        reply.steps = desk.steps(token).value_or(workplace::Steps{});
        return reply;
      },
      this, [this](Reply reply) { take(std::move(reply)); });
}

void Consultation::take(Reply reply) {
  --m_underWay;
  m_steps = reply.steps;
  if (reply.snapshot) {
    m_snapshot = std::move(*reply.snapshot);
    emit edited();
    assess();
  }
  if (!reply.done) {
    const engine::Error& error = reply.done.error();
    setSaving(Terms::Saving::Failed, textOf(error.detail));
    emit refused(textOf(error.where) + ": " + textOf(error.detail));
    return;
  }
  if (reply.done->entry || reply.done->fromOthers > 0) {
    m_savedAt = QLocale().toString(QTime::currentTime(), "HH:mm:ss");
  }
  const bool isWaiting = reply.done->saving == workplace::Saving::Waiting;
  setSaving(m_underWay > 0 ? Terms::Saving::Saving
            : isWaiting    ? Terms::Saving::Waiting
                           : Terms::Saving::Stored,
            isWaiting ? textOf(reply.done->why) : QString());
  if (!reply.done->clashes.empty()) {
    QStringList ours;
    for (const engine::Clash& clash : reply.done->clashes) {
      const auto* edit = std::get_if<engine::MakeEdit>(&clash.ours.action);
      ours.append(edit == nullptr ? tr("a step at another workplace") : textOf(targetOf(edit->edit)));
    }
    emit clashed(ours);
  }
}

void Consultation::setSaving(Terms::Saving saving, const QString& trouble) {
  m_saving = saving;
  m_trouble = trouble;
  emit savingChanged();
}

void Consultation::make(engine::Edit edit, bool continues) {
  perform(engine::MakeEdit{std::move(edit), continues});
}

void Consultation::perform(engine::Action action) {
  start([token = m_token, action = std::move(action)](workplace::Desk& desk) {
    return desk.act(token, action);
  });
}

void Consultation::sign(workplace::SigningRequest request) {
  start([token = m_token, request = std::move(request)](workplace::Desk& desk) {
    const auto now = desk.read(token);
    const bool isReviewed = now && now->open && now->visits[*now->open].state == engine::VisitState::Reviewed;
    const auto reviewed = isReviewed ? engine::Result<workplace::Done>() : desk.act(token, engine::Review{});
    return reviewed ? desk.sign(token, request) : reviewed;
  });
}

void Consultation::reload() {
  start([](workplace::Desk&) { return engine::Result<workplace::Done>(workplace::Done{}); });
}

void Consultation::undo() {
  start([token = m_token](workplace::Desk& desk) { return desk.undo(token); });
}

void Consultation::redo() {
  start([token = m_token](workplace::Desk& desk) { return desk.redo(token); });
}

void Consultation::refresh() {
  start([token = m_token](workplace::Desk& desk) { return desk.refresh(token); });
}

void Consultation::sayAgain() {
  emit edited();
  emit savingChanged();
  if (isAssessed()) {
    emit assessed();
  }
}

void Consultation::answer(const QString& finding, Terms::BodySide side, Terms::Answer answer) {
  if (answer == Terms::Answer::NotAsked) {
    make(engine::ForgetFinding{finding.toStdString(), answeredSide(side)});
  } else {
    make(answerWith(finding, side, outcomeOf(answer)));
  }
}

void Consultation::measure(const QString& finding, Terms::BodySide side, double number) {
  make(answerWith(finding, side, engine::Value(number)));
}

void Consultation::choose(const QString& finding, Terms::BodySide side, const QString& choice) {
  make(answerWith(finding, side, engine::Value(choice.toStdString())));
}

void Consultation::setSide(Terms::BodySide side) {
  make(engine::SetSide{sideOf(side).value_or(engine::Side::Unknown)});
}

void Consultation::setRecord(const QString& part, const QString& text) {
  make(engine::SetRecordText{part.toStdString(), text.toStdString()});
}

QString Consultation::record(const QString& part) const {
  const auto found = episode().record.find(part.toStdString());
  return found == episode().record.end() ? QString() : textOf(found->second);
}

void Consultation::settleHypothesis(const QString& words) {
  if (!words.trimmed().isEmpty()) {
    setRecord("hypothesis", words.trimmed());
  }
  make(engine::SettleHypothesis{words.trimmed().isEmpty()}, !words.trimmed().isEmpty());
}

void Consultation::overrideFlag(const QString& flag, const QString& reason) {
  const QString by = visit() == nullptr ? QString() : textOf(visit()->clinician.name);
  make(engine::OverrideFlag{
      {flag.toStdString(), reason.trimmed().toStdString(), by.toStdString(), now().date}});
}

void Consultation::withdrawOverride(const QString& flag) {
  make(engine::WithdrawOverride{flag.toStdString()});
}

// ---- the host shows somebody else

void Consultation::hostShows(const QString& person, const QString& words) {
  m_desk->run([person = person.toStdString()](workplace::Desk& desk) { return desk.hostShows(person); }, this,
              [this, words](bool isOther) {
                m_isFrozen = isOther;
                m_otherPatient = isOther ? words : QString();
                emit frozenChanged();
              });
}

void Consultation::stay() {
  m_desk->run(
      [](workplace::Desk& desk) {
        desk.stay();
        return true;
      },
      this,
      [this](bool) {
        m_isFrozen = false;
        m_otherPatient.clear();
        emit frozenChanged();
      });
}

// ---- what comes of it

void Consultation::assess() { m_assessor->ask(m_snapshot.episode, m_clock(), m_snapshot.sequence); }

void Consultation::takeAssessment(std::int64_t sequence, const engine::Assessment& assessment) {
  const bool isFirst = !isAssessed();
  const auto news =
      isFirst ? std::vector<engine::News>() : engine::urgentNews(m_assessment.flags, assessment.flags);
  m_assessment = assessment;
  m_assessedSequence = sequence;
  emit assessed();
  for (const engine::News& one : news) {
    emit urgent(textOf(one.flag), termOf(one.urgency));
  }
}

void Consultation::settle() {
  m_desk->finish();
  m_assessor->finish();
  QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

// ---- how it stands

const engine::Visit* Consultation::visit() const {
  const auto& visits = episode().visits;
  return m_snapshot.open ? &visits[*m_snapshot.open] : visits.empty() ? nullptr : &visits.back();
}

QString Consultation::patientName() const {
  const engine::Patient& patient = episode().patient;
  const QString family = textOf(patient.family);
  const QString given = textOf(patient.given);
  if (family.isEmpty() && given.isEmpty()) {
    return tr("No name recorded");
  }
  return given.isEmpty() ? family : family.isEmpty() ? given : family + ", " + given;
}

QString Consultation::birthDate() const {
  const auto& birth = episode().patient.birthDate;
  return birth ? dateText(*birth) : tr("no birth date");
}

QString Consultation::personWords() const {
  const engine::Patient& patient = episode().patient;
  const QString sex = sexWord(patient.sex);
  return patient.birthDate
             ? tr("%n years", nullptr, engine::completedYears(*patient.birthDate, now().date)) + " · " + sex
             : sex;
}

QString Consultation::patientId() const {
  const engine::Patient& patient = episode().patient;
  return patient.id.empty() ? tr("no id") : (textOf(patient.id) + " " + textOf(patient.issuer)).trimmed();
}

Terms::BodySide Consultation::side() const { return termOf(episode().complaint.side); }

QString Consultation::sideWord() const {
  switch (episode().complaint.side) {
    case engine::Side::Left:
    case engine::Side::Right:
      return tr("%1 hip", "side in capitals").arg(ui::sideWord(episode().complaint.side));
    case engine::Side::Both:
    case engine::Side::Midline:
    case engine::Side::Unknown:
      break;
  }
  return ui::sideWord(episode().complaint.side);
}

QString Consultation::visitWords() const {
  const engine::Visit* open = visit();
  if (open == nullptr) {
    return tr("No visit yet");
  }
  const auto number = static_cast<int>(open - episode().visits.data()) + 1;
  return tr("Visit %1").arg(number) + " · " + dateText(open->when.date);
}

QString Consultation::signedWords() const {
  if (isOpen() || m_snapshot.visits.empty()) {
    return {};
  }
  const engine::VisitStatus& status = m_snapshot.visits.back();
  const QString when = status.signedAt ? momentText(*status.signedAt) : QString();
  return tr("Signed %1 by %2").arg(when, textOf(status.signedBy));
}

QString Consultation::rulesWords() const {
  const auto& content = pack().content();
  return tr("Rules %1 %2")
      .arg(textOf(content.name()->string_view()), textOf(content.version()->string_view()));
}

ImagingImporter* Consultation::importer() {
  if (m_importer == nullptr) {
    m_importer = new ImagingImporter(this);
    m_importer->setConsultation(this);
  }
  return m_importer;
}

QString Consultation::rulesWarning() const {
  const auto reviewBy = engine::parseDate(pack().content().review_by()->string_view());
  if (!reviewBy || now().date <= *reviewBy) {
    return {};
  }
  return tr("These rules were to be reviewed by %1. Ask for a newer pack.").arg(dateText(*reviewBy));
}

}  // namespace calcar::ui

#include "qml/model/deliveries.hpp"

#include <algorithm>
#include <utility>

#include <QDir>

#include "integrations/documents/document_file.hpp"
#include "integrations/store/audit.hpp"
#include "integrations/workplace/by_hand.hpp"
#include "qml/model/way_words.hpp"
#include "qml/model/words_of.hpp"

namespace calcar::ui {
namespace {

using engine::DeliveryState;

int stepOf(DeliveryState state) {
  switch (state) {
    case DeliveryState::Draft:
      return 0;
    case DeliveryState::Signed:
      return 1;
    case DeliveryState::Queued:
      return 2;
    case DeliveryState::Sent:
    case DeliveryState::Failed:
      return 3;
    case DeliveryState::Acknowledged:
      break;
  }
  return 4;
}

DeliveryRow rowOf(const engine::SignedDocument& document) {
  DeliveryRow row;
  row.number = textOf(document.number);
  row.kind = textOf(document.kind);
  row.key = row.number;
  return row;
}

DeliveryRow rowOf(const engine::SignedDocument& document, const store::Outgoing& outgoing) {
  DeliveryRow row = rowOf(document);
  row.outgoing = textOf(outgoing.id);
  row.key = row.outgoing;
  row.way = textOf(outgoing.transport);
  row.wayWords = wayWords(row.way);
  row.step = stepOf(outgoing.state);
  row.isFailed = outgoing.state == DeliveryState::Failed;
  row.isUrgent = outgoing.urgent;
  row.detail = textOf(outgoing.detail);
  return row;
}

engine::Result<void> dropped(const engine::Result<store::Outgoing>& result) {
  return result ? engine::Result<void>() : tl::unexpected(result.error());
}

engine::Error sealed() { return {engine::ErrorCode::Sealed, "store", "The workplace is locked."}; }

}  // namespace

Deliveries::Deliveries(QObject* parent) : PageModel(parent, Reads::Record) {
  constexpr int kBetweenLooks = 5000;
  m_timer.setInterval(kBetweenLooks);
  QObject::connect(&m_timer, &QTimer::timeout, this, [this] { refresh(); });
  QObject::connect(&m_postman, &Postman::left, this, &Deliveries::sendingChanged);
  QObject::connect(&m_postman, &Postman::returned, this, &Deliveries::settle);
  readWays();
}

void Deliveries::useWays(const std::filesystem::path& file) {
  m_postman.useWays(file);
  readWays();
  refresh();
}

void Deliveries::readWays() {
  const auto choices = workplace::waysOut(m_postman.wayFile());
  m_ways.clear();
  m_usual.clear();
  if (choices) {
    for (const workplace::WayChoice& one : *choices) {
      m_ways.append(textOf(one.name));
      for (const std::string& kind : one.usualFor) {
        m_usual[textOf(kind)] = textOf(one.name);
      }
    }
  } else {
    m_ways = {textOf(workplace::kByHand)};
  }
  m_wayTrouble =
      choices ? QString() : tr("The list of ways out has a mistake: %1").arg(textOf(choices.error().detail));
  emit waysChanged();
}

QStringList Deliveries::wayWords() const {
  QStringList words;
  std::transform(m_ways.begin(), m_ways.end(), std::back_inserter(words), &ui::wayWords);
  return words;
}

void Deliveries::update() {
  const auto& visits = consultation()->snapshot().visits;
  const bool hasDocuments = std::any_of(visits.begin(), visits.end(), [](const engine::VisitStatus& visit) {
    return !visit.documents.empty();
  });
  if (!hasDocuments) {
    m_timer.stop();
    m_rows.show({});
    return;
  }
  consultation()->desk().run(
      [](workplace::Desk& desk) {
        const auto store = desk.sharedStore();
        return store ? store::Outbox(*store).list(true)
                     : engine::Result<std::vector<store::Outgoing>>(tl::unexpected(sealed()));
      },
      this,
      [this](const engine::Result<std::vector<store::Outgoing>>& list) {
        if (list && consultation() != nullptr) {
          show(*list);
        }
      });
}

void Deliveries::show(const std::vector<store::Outgoing>& outgoing) {
  std::vector<DeliveryRow> rows;
  const auto& visits = consultation()->snapshot().visits;
  for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
    for (const engine::SignedDocument& document : visit->documents) {
      const std::size_t before = rows.size();
      for (const store::Outgoing& one : outgoing) {
        if (one.document == document.number) {
          rows.push_back(rowOf(document, one));
        }
      }
      if (rows.size() == before) {
        rows.push_back(rowOf(document));
        rows.back().usualWay = m_usual.value(rows.back().kind);
      }
    }
  }
  // What is on its way may arrive while somebody looks.
  const bool isUnderWay = std::any_of(rows.begin(), rows.end(), [](const DeliveryRow& row) {
    return row.step == stepOf(DeliveryState::Queued) || row.step == stepOf(DeliveryState::Sent);
  });
  isUnderWay ? m_timer.start() : m_timer.stop();
  m_rows.show(std::move(rows));
}

bool Deliveries::isUrgent() const {
  return consultation()->assessment().disposition.forced >= engine::Urgency::Within2Weeks;
}

void Deliveries::send(const QString& number, const QString& way) {
  if (consultation() == nullptr || m_postman.isOut()) {
    return;
  }
  consultation()->desk().run(
      [number = number.toStdString(), way = way.toStdString(), urgent = isUrgent()](workplace::Desk& desk) {
        const auto store = desk.sharedStore();
        return store ? dropped(store::Outbox(*store).queue(desk.actor(), number, way, urgent))
                     : Outcome(tl::unexpected(sealed()));
      },
      this,
      [this, way](const Outcome& outcome) {
        take(outcome);
        if (outcome && way != workplace::kByHand && consultation() != nullptr) {
          m_postman.go(consultation()->desk());
        }
      });
}

void Deliveries::tryNow(const QString& outgoing) {
  if (consultation() == nullptr || m_postman.isOut()) {
    return;
  }
  consultation()->desk().run(
      [id = outgoing.toStdString()](workplace::Desk& desk) {
        const auto store = desk.sharedStore();
        return store ? store::Outbox(*store).hasten(id) : Outcome(tl::unexpected(sealed()));
      },
      this,
      [this](const Outcome& outcome) {
        take(outcome);
        if (outcome && consultation() != nullptr) {
          m_postman.go(consultation()->desk());
        }
      });
}

void Deliveries::take(const Outcome& outcome) {
  settle(outcome ? QString() : textOf(outcome.error().detail));
}

void Deliveries::settle(const QString& trouble) {
  m_trouble = trouble;
  emit sendingChanged();
  emit moved();
  refresh();
}

void Deliveries::handOver(const QString& number, const QString& outgoing, bool inPerson, const QString& to) {
  if (consultation() == nullptr) {
    return;
  }
  workplace::HandOver how;
  how.how = inPerson ? workplace::HandOver::How::InPerson : workplace::HandOver::How::ByPhone;
  how.to = to.trimmed().toStdString();
  how.when = consultation()->now();
  consultation()->desk().run(
      [how, number = number.toStdString(), id = outgoing.toStdString(),
       urgent = isUrgent()](workplace::Desk& desk) mutable {
        const auto store = desk.sharedStore();
        if (!store) {
          return Outcome(tl::unexpected(sealed()));
        }
        how.by = desk.actor().name;
        const store::Outbox outbox(*store);
        return dropped(id.empty() ? workplace::handOverDocument(outbox, desk.actor(), number, urgent, how)
                                  : workplace::handOver(outbox, desk.actor(), id, how));
      },
      this, [this](const Outcome& outcome) { take(outcome); });
}

void Deliveries::saveSigned(const QString& number, const QString& folder) {
  if (consultation() == nullptr) {
    return;
  }
  const QString file = QDir(folder).filePath(number + ".pdf");
  consultation()->desk().run(
      [number = number.toStdString(),
       file = std::filesystem::path(file.toStdString())](workplace::Desk& desk) {
        const auto store = desk.sharedStore();
        if (!store) {
          return Outcome(tl::unexpected(sealed()));
        }
        const store::Outbox outbox(*store);
        const auto label = outbox.label(number);
        const auto pdf = label ? outbox.document(number) : tl::unexpected(label.error());
        if (!pdf) {
          return Outcome(tl::unexpected(pdf.error()));
        }
        // Before the copy: none is ever outside without the trail saying so.
        const auto noted =
            store::Audit(*store).note(desk.actor(), {"exported",
                                                     label->patient,
                                                     label->consultation,
                                                     label->visit,
                                                     {{"what", "document"}, {"document", number}}});
        return noted ? documents::writeDocumentFile(file, *pdf) : noted;
      },
      this,
      [this, file](const Outcome& outcome) {
        emit told(outcome ? tr("Saved as %1").arg(QDir::toNativeSeparators(file))
                          : tr("Nothing could be written there. Choose another folder."));
      });
}

}  // namespace calcar::ui

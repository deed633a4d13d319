#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <qqmlintegration.h>

#include "integrations/store/outbox.hpp"
#include "integrations/workplace/sending.hpp"
#include "qml/model/page_model.hpp"
#include "qml/model/postman.hpp"
#include "qml/model/rows.hpp"

namespace calcar::ui {

/// A signed document of this consultation on one way out, or on none yet.
struct DeliveryRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(QString number MEMBER number FINAL)
  Q_PROPERTY(QString kind MEMBER kind FINAL)
  Q_PROPERTY(QString outgoing MEMBER outgoing FINAL)
  Q_PROPERTY(QString way MEMBER way FINAL)
  Q_PROPERTY(QString wayWords MEMBER wayWords FINAL)
  Q_PROPERTY(int step MEMBER step FINAL)
  Q_PROPERTY(bool isFailed MEMBER isFailed FINAL)
  Q_PROPERTY(bool isUrgent MEMBER isUrgent FINAL)
  Q_PROPERTY(QString usualWay MEMBER usualWay FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)

 public:
  QString key;
  QString number;
  QString kind;      ///< `note`, `referral` …
  QString outgoing;  ///< id in the outbox; empty when it is on no way
  QString way;       ///< `folder:praxis`
  QString wayWords;
  QString usualWay;  ///< of its kind, while it is on no way; empty when none was set up
  int step = 1;      ///< 0 draft, 1 signed, 2 queued, 3 sent, 4 received
  bool isFailed = false;
  bool isUrgent = false;
  QString detail;  ///< why it failed or waits, or who has it
  friend bool operator==(const DeliveryRow&, const DeliveryRow&) = default;
};

/// How the signed documents of a consultation leave, and where each of them is.
class Deliveries : public calcar::ui::PageModel {
  Q_OBJECT
  QML_ELEMENT

  Q_PROPERTY(calcar::ui::RowModel* rows READ rows CONSTANT FINAL)
  Q_PROPERTY(QStringList ways READ ways NOTIFY waysChanged FINAL)
  Q_PROPERTY(QStringList wayWords READ wayWords NOTIFY waysChanged FINAL)
  Q_PROPERTY(QString wayTrouble READ wayTrouble NOTIFY waysChanged FINAL)
  Q_PROPERTY(bool isSending READ isSending NOTIFY sendingChanged FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY sendingChanged FINAL)

 public:
  explicit Deliveries(QObject* parent = nullptr);

  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] QStringList ways() const { return m_ways; }
  [[nodiscard]] QStringList wayWords() const;
  [[nodiscard]] QString wayTrouble() const { return m_wayTrouble; }
  [[nodiscard]] bool isSending() const { return m_postman.isOut(); }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  /// Another configuration than the user's; for tests and hosts.
  void useWays(const std::filesystem::path& file);

  /// Queues a signed document and sends what is due; by hand nothing is sent. A document that failed starts
  /// anew.
  Q_INVOKABLE void send(const QString& number, const QString& way);
  /// It could not leave and waits for the next try: that is now.
  Q_INVOKABLE void tryNow(const QString& outgoing);
  /// Somebody has it now: that ends the reminders. @param outgoing  empty when it was on no way
  Q_INVOKABLE void handOver(const QString& number, const QString& outgoing, bool inPerson, const QString& to);
  /// The signed file byte for byte, noted in the audit trail. @param folder  where it goes
  Q_INVOKABLE void saveSigned(const QString& number, const QString& folder);

 signals:
  void waysChanged();
  void sendingChanged();
  void told(const QString& words);
  /// Something was queued, sent or handed over.
  void moved();

 private:
  using Outcome = engine::Result<void>;
  void update() override;
  void readWays();
  void show(const std::vector<store::Outgoing>& outgoing);
  void take(const Outcome& outcome);
  void settle(const QString& trouble);
  [[nodiscard]] bool isUrgent() const;

  Postman m_postman;
  QTimer m_timer;
  QStringList m_ways;
  QMap<QString, QString> m_usual;  ///< kind of a document to the way it takes unless told otherwise
  QString m_wayTrouble;
  QString m_trouble;
  Rows<DeliveryRow> m_rows;
};

}  // namespace calcar::ui

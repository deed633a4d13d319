#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>
#include <QUrl>
#include <qqmlintegration.h>

#include "integrations/store/store.hpp"
#include "integrations/workplace/idle_lock.hpp"
#include "qml/model/door_setup.hpp"
#include "qml/model/host_patient.hpp"
#include "qml/model/settings.hpp"
#include "qml/model/workplace.hpp"

namespace calcar::ui {

/// The way into the store: makes it at the first start, unlocks it, and locks it when nobody is there. Keys
/// are derived on another thread, so the window goes on meanwhile.
class FrontDoor : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes the door")

  Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
  Q_PROPERTY(calcar::ui::Workplace* workplace READ workplace NOTIFY stateChanged FINAL)
  Q_PROPERTY(calcar::ui::Settings* settings READ settings CONSTANT FINAL)
  Q_PROPERTY(calcar::ui::HostPatient* hostPatient READ hostPatient CONSTANT FINAL)
  Q_PROPERTY(bool isBusy READ isBusy NOTIFY stateChanged FINAL)
  Q_PROPERTY(QString trouble READ trouble NOTIFY stateChanged FINAL)
  Q_PROPERTY(QString recoveryCode READ recoveryCode NOTIFY stateChanged FINAL)
  Q_PROPERTY(QString place READ place CONSTANT FINAL)
  Q_PROPERTY(bool hasKeyFile READ hasKeyFile CONSTANT FINAL)
  Q_PROPERTY(QString whoWorks READ whoWorks NOTIFY stateChanged FINAL)

 public:
  enum class State { Opening, Missing, Locked, Open };
  Q_ENUM(State)

  FrontDoor(DoorSetup setup, Settings* settings, QObject* parent = nullptr);
  ~FrontDoor() override;

  /// Tries what opens the store without anybody typing.
  void begin();

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] Workplace* workplace() const { return m_workplace.get(); }
  [[nodiscard]] Settings* settings() const { return m_settings; }
  [[nodiscard]] HostPatient* hostPatient() { return &m_hostPatient; }
  [[nodiscard]] bool isBusy() const { return m_isBusy; }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] QString recoveryCode() const { return m_recoveryCode; }
  [[nodiscard]] QString place() const;
  [[nodiscard]] bool hasKeyFile() const { return m_setup.hasKeyFile; }
  [[nodiscard]] QString whoWorks() const;
  [[nodiscard]] const DoorSetup& setup() const { return m_setup; }

  /// @param again  the same once more, so that a slip does not lock everybody out
  Q_INVOKABLE void makeWithPassphrase(const QString& passphrase, const QString& again);
  Q_INVOKABLE void makeWithMachineKey();
  /// It was written down or printed.
  Q_INVOKABLE void forgetRecoveryCode();
  Q_INVOKABLE void copyRecoveryCode();
  Q_INVOKABLE void unlockWithPassphrase(const QString& passphrase);
  Q_INVOKABLE void unlockWithRecoveryCode(const QString& code);
  Q_INVOKABLE void unlockWithKeyFile(const QString& file);
  Q_INVOKABLE void unlockWithMachineKey();
  Q_INVOKABLE void lock();
  /// Something was touched: the time until the lock starts anew.
  void touch() { m_idle.touch(); }
  void lockIfIdle();
  /// Everything shown is worded anew: the language is another.
  void sayAgain();
  /// Waits for what is under way. For closing, and for tests.
  void finish();

 signals:
  void stateChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Made {
    std::optional<store::Store> store;
    std::string recoveryCode;
  };
  using Key = std::function<engine::Result<std::unique_ptr<store::KeySource>>()>;
  using MadeResult = engine::Result<Made>;

  void make(Key key);
  void unlock(Key key, bool isQuiet = false);
  void away(std::function<MadeResult()> job, std::function<void(MadeResult)> then);
  void enter(store::Store store);
  void reopen();
  void show(State state, const QString& trouble = {});
  void setIdleLimit();
  [[nodiscard]] engine::Author author() const;
  [[nodiscard]] Key machineKey() const;

  DoorSetup m_setup;
  Settings* m_settings;
  HostPatient m_hostPatient;
  State m_state = State::Opening;
  bool m_isBusy = false;
  QString m_trouble;
  QString m_recoveryCode;
  std::shared_ptr<DeskThread> m_desk;
  std::unique_ptr<Workplace> m_workplace;
  workplace::IdleLock m_idle;
  QTimer m_idleTimer;
  QString m_left;  ///< the consultation that was open when it was locked
  QString m_leftSource;
  std::unique_ptr<QThread> m_thread;
  std::function<void()> m_then;
};

}  // namespace calcar::ui

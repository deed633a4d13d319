#include "plugin/qt/clinic_plugin.hpp"

#include <exception>
#include <memory>
#include <utility>

#include <QApplication>
#include <QObject>
#include <QPointer>
#include <QQuickView>
#include <QQuickWidget>

#include "plugin/qt/surface.hpp"

namespace calcar {
namespace {

/// Nothing that is thrown crosses into the host, nor out of it into Qt.
template <class Work, class Answer>
Answer walled(Work work, Answer otherwise) noexcept {
  try {
    return work();
  } catch (...) {
    return otherwise;
  }
}

template <class Call, class... Words>
void tell(const Call& call, const Words&... words) noexcept {
  try {
    if (call) {
      call(words...);
    }
  } catch (...) {
    // The host's own; it is no reason to stop a consultation.
  }
}

class HostedConsultation final : public QObject, public ClinicConsultation {
 public:
  HostedConsultation(std::unique_ptr<host::Surface> surface, const ClinicSetup& setup)
      : m_surface(std::move(surface)) {
    connect(m_surface.get(), &host::Surface::documentSigned, this,
            [call = setup.documentSigned](const QByteArray& pdf, const QString& kind, const QString& number) {
              tell(call, ClinicDocument{pdf, kind, number});
            });
    connect(m_surface.get(), &host::Surface::contextOpened, this,
            [call = setup.contextOpened] { tell(call); });
    connect(m_surface.get(), &host::Surface::contextRefused, this,
            [call = setup.contextRefused](const QString& why) { tell(call, why); });
    m_surface->begin();
  }

  ~HostedConsultation() override {
    // What shows something goes before what is shown.
    delete m_widget;
    delete m_window;
    m_surface.reset();
  }

  HostedConsultation(const HostedConsultation&) = delete;
  HostedConsultation& operator=(const HostedConsultation&) = delete;
  HostedConsultation(HostedConsultation&&) = delete;
  HostedConsultation& operator=(HostedConsultation&&) = delete;

  QQuickItem* item() override {
    const bool isFree = m_form == Form::None || m_form == Form::Item;
    m_form = isFree ? Form::Item : m_form;
    return isFree ? m_surface->item() : nullptr;
  }

  QWidget* widget() override {
    return walled(
        [this]() -> QWidget* {
          if (qobject_cast<QApplication*>(QCoreApplication::instance()) == nullptr || !take(Form::Widget)) {
            return m_widget;
          }
          auto* widget = new QQuickWidget(&m_surface->engine(), nullptr);
          widget->setResizeMode(QQuickWidget::SizeRootObjectToView);
          widget->setContent({}, nullptr, m_surface->item());
          widget->setMinimumSize(kNarrowest, kLowest);
          m_widget = widget;
          return widget;
        },
        static_cast<QWidget*>(nullptr));
  }

  QWindow* window() override {
    return walled(
        [this]() -> QWindow* {
          if (!take(Form::Window)) {
            return m_window;
          }
          auto* window = new QQuickView(&m_surface->engine(), nullptr);
          window->setResizeMode(QQuickView::SizeRootObjectToView);
          window->setContent({}, nullptr, m_surface->item());
          window->setMinimumSize({kNarrowest, kLowest});
          m_window = window;
          return window;
        },
        static_cast<QWindow*>(nullptr));
  }

  QString setPatientContext(const QByteArray& json) override {
    return walled(
        [&] {
          const auto shown = m_surface->showContext(json);
          return shown ? QString()
                       : QString::fromStdString(shown.error().where + ": " + shown.error().detail);
        },
        QStringLiteral("internal error"));
  }

  void setScheme(Scheme scheme) override {
    m_surface->setScheme(scheme == Scheme::Dark    ? ui::Settings::Scheme::Dark
                         : scheme == Scheme::Light ? ui::Settings::Scheme::Light
                                                   : ui::Settings::Scheme::System);
  }
  void setScale(int percent) override { m_surface->setScale(percent); }
  void setLanguage(const QString& language) override { m_surface->setLanguage(language); }
  bool canClose() const override { return m_surface->isStored(); }
  void close() override { m_surface->leave(); }

 private:
  enum class Form { None, Item, Widget, Window };
  static constexpr int kNarrowest = 380;
  static constexpr int kLowest = 480;

  /// @returns whether it is to be made now
  bool take(Form form) {
    const bool isFirst = m_form == Form::None;
    m_form = isFirst ? form : m_form;
    return isFirst;
  }

  std::unique_ptr<host::Surface> m_surface;
  Form m_form = Form::None;
  QPointer<QWidget> m_widget;
  QPointer<QWindow> m_window;
};

}  // namespace

/// What `QPluginLoader` makes.
class CalcarClinicPlugin final : public QObject, public ClinicPlugin {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID CALCAR_CLINIC_PLUGIN_IID FILE "clinic_plugin.json")
  Q_INTERFACES(calcar::ClinicPlugin)

 public:
  QString version() const override { return QString::fromUtf8(setup::calcarVersion()); }

  ClinicConsultation* create(const ClinicSetup& given, QString* why) override {
    return walled(
        [&]() -> ClinicConsultation* {
          setup::WorkplaceOptions options;
          options.store = given.store.toStdString();
          options.keyFile = given.keyFile.toStdString();
          options.by = given.clinicianName.toStdString();
          options.role = given.clinicianRole.toStdString();
          options.workplace = given.workplace.toStdString();
          auto surface =
              host::Surface::make(options, given.settingsFile, given.clinicianRegistration.toStdString());
          if (!surface) {
            if (why != nullptr) {
              *why = QString::fromStdString(surface.error().where + ": " + surface.error().detail);
            }
            return nullptr;
          }
          return new HostedConsultation(std::move(*surface), given);
        },
        static_cast<ClinicConsultation*>(nullptr));
  }
};

}  // namespace calcar

#include "clinic_plugin.moc"

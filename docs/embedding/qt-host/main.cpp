#include <memory>

#include <QApplication>
#include <QCommandLineParser>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QMainWindow>
#include <QPluginLoader>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include "plugin/qt/clinic_plugin.hpp"
#include "plugin/qt/panel_host.hpp"

// A clinic program as small as it can be: a list of invented patients, and Calcar beside it.
//   qt-host --way plugin --calcar build/release/plugins/libcalcar_clinic.so --store S --key-file K
//   qt-host --way panel  --panel build/release/bin/calcar-panel             --store S --key-file K

namespace {

struct Patient {
  QString id;
  QString family;
  QString given;
  QString birthDate;
};

const QList<Patient>& patients() {
  static const QList<Patient> all{{"4711", "Läufer", "Ida", "1992-03-14"},
                                  {"4712", "Holm", "Marta", "1977-06-02"}};
  return all;
}

/// What docs/schema/context.schema.json asks for.
QByteArray contextOf(const Patient& patient) {
  const QJsonObject person{{"id", patient.id},
                           {"issuer", "PRAXIS1"},
                           {"family", patient.family},
                           {"given", patient.given},
                           {"birth-date", patient.birthDate}};
  return QJsonDocument(QJsonObject{{"calcar", "context/1"}, {"patient", person}, {"source", "Clinic record"}})
      .toJson(QJsonDocument::Compact);
}

/// One way of showing Calcar.
class Way {
 public:
  virtual ~Way() = default;
  virtual QWidget* widget() = 0;
  virtual QString show(const QByteArray& context) = 0;  ///< @returns what is wrong
  virtual void setDark(bool dark) = 0;
};

/// In this process: quick, and as safe as this process is.
class PluginWay : public Way {
 public:
  PluginWay(const QString& file, const calcar::ClinicSetup& setup) : m_loader(file) {
    // Readable before anything is loaded: another version is not even started.
    if (m_loader.metaData().value("IID").toString() != CALCAR_CLINIC_PLUGIN_IID) {
      m_why = "this is not the plugin of Calcar that this program was made for";
    } else if (auto* plugin = qobject_cast<calcar::ClinicPlugin*>(m_loader.instance())) {
      m_consultation.reset(plugin->create(setup, &m_why));
    } else {
      m_why = m_loader.errorString();
    }
  }
  QWidget* widget() override { return m_consultation ? m_consultation->widget() : new QLabel(m_why); }
  QString show(const QByteArray& context) override {
    return m_consultation ? m_consultation->setPatientContext(context) : m_why;
  }
  void setDark(bool dark) override {
    using Scheme = calcar::ClinicConsultation::Scheme;
    if (m_consultation) {
      m_consultation->setScheme(dark ? Scheme::Dark : Scheme::Light);
    }
  }

 private:
  QPluginLoader m_loader;  // goes last; it does not unload: Qt keeps types of a plugin for good
  QString m_why;
  std::unique_ptr<calcar::ClinicConsultation> m_consultation;
};

/// The place where the panel's window is put.
class Place : public QWidget {
 public:
  Place() {
    setAttribute(Qt::WA_NativeWindow);
    setAttribute(Qt::WA_DontCreateNativeAncestors);
  }
  std::function<void(QSize)> resized;

 protected:
  void resizeEvent(QResizeEvent* event) override {
    if (resized) {
      resized(event->size() * devicePixelRatioF());
    }
  }
};

/// In a process of its own: whatever becomes of it, this program goes on.
class PanelWay : public Way {
 public:
  PanelWay(const calcar::PanelSetup& setup, const std::function<void(const QString&)>& say)
      : m_place(new Place), m_panel(setup, m_place->winId(), {900, 700}) {
    m_place->resized = [this](QSize size) { m_panel.resize(size); };
    using State = calcar::PanelHost::State;
    QObject::connect(&m_panel, &calcar::PanelHost::stateChanged, m_place, [this, say] {
      if (m_panel.state() == State::Crashed || m_panel.state() == State::Hung) {
        say("Calcar does not answer. Everything is saved; it is started again.");
        QTimer::singleShot(0, m_place, [this] { m_panel.restart(); });
      }
    });
    QObject::connect(&m_panel, &calcar::PanelHost::contextRefused, m_place, say);
    QObject::connect(&m_panel, &calcar::PanelHost::documentSigned, m_place,
                     [say](const QByteArray& pdf, const QString& kind, const QString& number) {
                       say(QString("Received %1 %2, %3 bytes").arg(kind, number).arg(pdf.size()));
                     });
    m_panel.start();
  }
  QWidget* widget() override { return m_place; }
  QString show(const QByteArray& context) override {
    m_panel.showContext(context);
    return {};
  }
  void setDark(bool dark) override { m_panel.setLook(dark ? "dark" : "light", 100, "en"); }

 private:
  QPointer<Place> m_place;  // belongs to the window
  calcar::PanelHost m_panel;
};

class Clinic : public QMainWindow {
 public:
  explicit Clinic(const QCommandLineParser& options) {
    setWindowTitle("Praxis am Park (invented)");
    resize(1320, 860);
    const auto say = [this](const QString& words) { statusBar()->showMessage(words); };
    if (options.value("way") == "panel") {
      calcar::PanelSetup setup;
      setup.program = options.value("panel");
      setup.store = options.value("store");
      setup.keyFile = options.value("key-file");
      m_way = std::make_unique<PanelWay>(setup, say);
    } else {
      calcar::ClinicSetup setup;
      setup.store = options.value("store");
      setup.keyFile = options.value("key-file");
      setup.clinicianName = "Nora Berg";
      setup.contextRefused = say;
      setup.documentSigned = [say](const calcar::ClinicDocument& document) {
        say(QString("Received %1 %2, %3 bytes").arg(document.kind, document.number).arg(document.pdf.size()));
      };
      m_way = std::make_unique<PluginWay>(options.value("calcar"), setup);
    }
    auto* list = new QListWidget;
    list->setFixedWidth(200);
    for (const Patient& patient : patients()) {
      list->addItem(patient.family + ", " + patient.given);
    }
    connect(list, &QListWidget::currentRowChanged, this,
            [this, say](int row) { say(m_way->show(contextOf(patients().at(row)))); });
    auto* dark = new QPushButton("Dark");
    dark->setCheckable(true);
    connect(dark, &QPushButton::toggled, this, [this](bool isDark) { m_way->setDark(isDark); });
    auto* left = new QVBoxLayout;
    left->addWidget(list);
    left->addWidget(dark);
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->addLayout(left);
    m_calcar = m_way->widget();
    row->addWidget(m_calcar, 1);
    setCentralWidget(middle);
    list->setCurrentRow(0);
  }

  ~Clinic() override {
    // The widget is Calcar's: out of this window before both go.
    m_calcar->setParent(nullptr);
    m_way.reset();
  }

 private:
  std::unique_ptr<Way> m_way;
  QPointer<QWidget> m_calcar;
};

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QUICK_BACKEND", "software");
  const QApplication app(argc, argv);
  QCommandLineParser options;
  options.addHelpOption();
  options.addOptions({{"way", "plugin or panel", "way", "plugin"},
                      {"calcar", "libcalcar_clinic.so; Qt keeps --plugin to itself", "file"},
                      {"panel", "calcar-panel", "file"},
                      {"store", "a store of Calcar", "file"},
                      {"key-file", "opens it", "file"},
                      {"picture", "take one after some seconds, and end", "file"}});
  options.process(app);
  Clinic clinic(options);
  clinic.show();
  if (options.isSet("picture")) {
    QTimer::singleShot(8000, &clinic, [&] {
      clinic.screen()->grabWindow(clinic.winId()).save(options.value("picture"));
      clinic.close();
    });
  }
  return QApplication::exec();
}

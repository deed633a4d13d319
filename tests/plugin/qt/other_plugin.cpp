#include <QObject>
#include <QtPlugin>

namespace calcar::testing {

/// A plugin that is not ours to call: of another version.
class OtherPlugin : public QObject {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID "org.calcar.ClinicPlugin/99")
};

}  // namespace calcar::testing

#include "other_plugin.moc"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace calcar::tests {
namespace {

constexpr qsizetype kIndent = 4;

/// What the delegates of a file say of a parent that they do not have yet while they are made. Our sources
/// are formatted, so that indents tell what belongs to what.
QStringList ofNoParent(const QStringList& lines) {
  static const QRegularExpression list("^( *)(?:Repeater|ListView) \\{$");
  QStringList found;
  qsizetype indent = -1;
  for (const QString& line : lines) {
    const qsizetype own = line.size() - QString(line).replace(QRegularExpression("^ +"), "").size();
    if (const auto begins = list.match(line); begins.hasMatch()) {
      indent = begins.capturedLength(1);
    } else if (own == indent && line.trimmed() == "}") {
      indent = -1;
    } else if (indent >= 0 && own == indent + 2 * kIndent && line.contains(": ") &&
               line.contains(QRegularExpression("\\bparent\\.")) && !line.contains("parent ?")) {
      found.append(line.trimmed());
    }
  }
  return found;
}

TEST(Delegates, NeverRestOnAParentThatTheyDoNotHaveYet) {
  QDirIterator files(QString(CALCAR_SOURCES) + "/qml", {"*.qml"}, QDir::Files, QDirIterator::Subdirectories);
  int seen = 0;
  while (files.hasNext()) {
    QFile file(files.next());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList found = ofNoParent(QString::fromUtf8(file.readAll()).split('\n'));
    EXPECT_TRUE(found.isEmpty()) << file.fileName().toStdString() << ": " << found.join("; ").toStdString();
    ++seen;
  }
  EXPECT_GT(seen, 100);
}

TEST(Delegates, AreNoticedWhenTheyDo) {
  EXPECT_EQ(ofNoParent({"    Repeater {", "        model: 3", "", "        Item {",
                        "            width: parent.width", "            height: parent ? parent.height : 0",
                        "        }", "    }"}),
            QStringList{"width: parent.width"});
}

}  // namespace
}  // namespace calcar::tests

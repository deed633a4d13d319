#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include <QCoreApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>

#include "qml/model/page_end.hpp"

namespace calcar::tests {
namespace {

/// Two lists in a row: three rows of four cells each, then five cells.
std::unique_ptr<QQuickItem> madePage(QQmlEngine& engine) {
  QQmlComponent component(&engine);
  component.setData(R"(
      import QtQuick
      Item {
        Repeater { model: 3; Item { Repeater { model: 4; Item {} } } }
        Repeater { model: 5; Item {} }
      })",
                    {});
  return std::unique_ptr<QQuickItem>(qobject_cast<QQuickItem*>(component.create()));
}

int itemsIn(const QQuickItem& item) {
  int count = 0;
  for (const QQuickItem* child : item.childItems()) {
    count += 1 + itemsIn(*child);
  }
  return count;
}

void turn() {
  QCoreApplication::processEvents();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

TEST(PageEnd, TakesOneListATurnAndTheOutermostWithAllThatIsInIt) {
  QQmlEngine engine;
  const auto page = madePage(engine);
  ASSERT_NE(page, nullptr);
  ui::PageEnd end;
  bool isEmptied = false;
  QObject::connect(&end, &ui::PageEnd::emptied, [&isEmptied] { isEmptied = true; });
  std::vector<int> items{itemsIn(*page)};

  end.empty(page.get());
  constexpr int kPatience = 20;
  for (int i = 0; i < kPatience && !isEmptied; ++i) {
    turn();
    if (itemsIn(*page) != items.back()) {
      items.push_back(itemsIn(*page));
    }
  }

  EXPECT_TRUE(isEmptied);
  // Repeaters are items too: 2, with 3 rows that hold a repeater and 4 cells, and 5 cells.
  EXPECT_EQ(items, (std::vector{25, 20, 2}));
}

TEST(PageEnd, APageThatIsDestroyedBeforeHoldsNoOtherUp) {
  QQmlEngine engine;
  auto first = madePage(engine);
  const auto second = madePage(engine);
  ui::PageEnd end;
  std::vector<QQuickItem*> emptied;
  QObject::connect(&end, &ui::PageEnd::emptied, [&emptied](QQuickItem* page) { emptied.push_back(page); });

  end.empty(first.get());
  end.empty(second.get());
  turn();
  first.reset();
  constexpr int kPatience = 20;
  for (int i = 0; i < kPatience && emptied.empty(); ++i) {
    turn();
  }

  EXPECT_EQ(emptied, std::vector<QQuickItem*>{second.get()});
  EXPECT_EQ(itemsIn(*second), 2);
}

}  // namespace
}  // namespace calcar::tests

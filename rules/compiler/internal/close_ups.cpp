#include <algorithm>

#include "rules/compiler/internal/pose_words.hpp"
#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

/// Around the pelvis, or, from the midline, around the foot; in centimetres.
constexpr figure::Box kFrontOrBack{-21, -17, 21, 19};
constexpr figure::Box kSide{-17, -17, 17, 19};
constexpr figure::Box kInner{-20, -95, 10, -72};

constexpr double kReach = 110;   // cm from the middle between the hips: further than head and feet
constexpr double kSmallest = 8;  // cm

figure::Box usualWindow(figure::CloseView view) {
  switch (view) {
    case figure::CloseView::Side:
      return kSide;
    case figure::CloseView::Inner:
      return kInner;
    case figure::CloseView::Front:
    case figure::CloseView::Back:
      break;
  }
  return kFrontOrBack;
}

class CloseUpReader {
 public:
  CloseUpReader(const Fields& fields, Log& log) : m_fields(fields), m_log(log) {}

  figure::CloseUp read() {
    static const std::vector<std::string> kViews = {"front", "back", "side", "inner"};
    if (const auto view = wordOf(m_fields.find("close"), kViews, "close view", m_log)) {
      m_closeUp.view = static_cast<figure::CloseView>(*view);
    }
    m_closeUp.window = usualWindow(m_closeUp.view);
    readWindow(m_fields.find("window"));
    eachItem(m_fields.find("press"), m_log, [&](const Node& item) { readPress(item); });
    eachItem(m_fields.find("along"), m_log, [&](const Node& item) { readStripe(item, false); });
    eachItem(m_fields.find("patch"), m_log, [&](const Node& item) { readStripe(item, true); });
    if (m_closeUp.press.empty() && m_closeUp.stripes.empty()) {
      m_log.add(m_fields.place(), "a close-up shows no place", "write 'press', 'along' or 'patch'");
    }
    return std::move(m_closeUp);
  }

 private:
  void readWindow(const Node* node) {
    if (node == nullptr) {
      return;
    }
    const Fields fields(*node, "a window", {"x", "y"}, m_log);
    const auto x = rangeOf(fields.need("x"), m_log);
    const auto y = rangeOf(fields.need("y"), m_log);
    if (!x || !y) {
      return;
    }
    const figure::Box window{(*x)[0], (*y)[0], (*x)[1], (*y)[1]};
    const bool isAroundBody = window.left >= -kReach && window.right <= kReach && window.low >= -kReach &&
                              window.high <= kReach && std::min(window.width(), window.height()) >= kSmallest;
    if (isAroundBody) {
      m_closeUp.window = window;
    } else {
      m_log.add(node->place, "a window that is too small or reaches beyond the body",
                "write at least " + toText(kSmallest) + " cm each way, within " + toText(-kReach) + " to " +
                    toText(kReach));
    }
  }

  void readPress(const Node& node) {
    const Fields fields(node, "a place to press", {"on", "at"}, m_log);
    const auto frame = frameOf(fields.need("on"));
    const auto place = placeOf(fields.need("at"));
    if (frame && place) {
      m_closeUp.press.push_back({*frame, *place});
    }
  }

  void readStripe(const Node& node, bool isPatch) {
    const Fields line(node, isPatch ? "a patch" : "a line",
                      isPatch ? std::initializer_list<std::string_view>{"on", "through", "radius"}
                              : std::initializer_list<std::string_view>{"on", "through"},
                      m_log);
    figure::Stripe stripe;
    if (isPatch) {
      stripe.radius = numberOf(line.need("radius"), m_log).value_or(0);
      if (line.has("radius") && stripe.radius <= 0) {
        m_log.add(line.find("radius")->place, "a patch has no breadth",
                  "write its half breadth in centimetres");
      }
    }
    const auto frame = frameOf(line.need("on"));
    eachItem(line.need("through"), m_log, [&](const Node& item) {
      const auto place = placeOf(&item);
      if (frame && place) {
        stripe.way.push_back({*frame, *place});
      }
    });
    if (stripe.way.size() > 1) {
      m_closeUp.stripes.push_back(std::move(stripe));
    } else if (line.has("through")) {
      m_log.add(line.find("through")->place, "one place makes no way", "write at least two places");
    }
  }

  std::optional<figure::Frame> frameOf(const Node* node) {
    const std::string name = textOf(node, m_log);
    const auto frame = figure::frameNamed(name);
    if (!frame && !name.empty()) {
      m_log.add(node->place, "unknown segment " + quoted(name), suggestion(name, figure::frameNames()));
    }
    return frame;
  }

  std::optional<figure::Vec> placeOf(const Node* node) {
    const auto numbers = numbersOf(node, 3, 3, m_log);
    return numbers.size() == 3 ? std::optional(figure::Vec{numbers[0], numbers[1], numbers[2]})
                               : std::nullopt;
  }

  const Fields& m_fields;
  Log& m_log;
  figure::CloseUp m_closeUp;
};

}  // namespace

figure::CloseUp closeUpOf(const Fields& fields, Log& log) { return CloseUpReader(fields, log).read(); }

}  // namespace calcar::rules::internal

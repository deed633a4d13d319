#include <algorithm>

#include "engine/figure/checks.hpp"
#include "engine/figure/drawing.hpp"
#include "rules/compiler/internal/authority.hpp"
#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/pose_words.hpp"
#include "rules/compiler/internal/rooms.hpp"
#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

struct View {
  std::string_view name;
  double yaw, pitch;
};
constexpr View kViews[] = {
    {"side", 0, 7}, {"front", 90, 9}, {"back", -90, 9}, {"front-quarter", 48, 12}, {"back-quarter", -48, 12}};

std::vector<std::string> muscleNames() {
  std::vector<std::string> names;
  for (const figure::Muscle& muscle : figure::muscles()) {
    names.push_back(muscle.name);
    if (muscle.name.ends_with(".L")) {
      names.push_back(muscle.name.substr(0, muscle.name.size() - 1) + "B");
    }
  }
  return names;
}

class PoseReader {
 public:
  PoseReader(const Node& node, Draft& draft)
      : m_fields(node, "a pose",
                 {"exercise", "tests", "view", "work", "hold", "layout", "props", "start", "end", "arrows",
                  "order", "soft", "beyond", "same-tones"},
                 draft.log),
        m_draft(draft),
        m_log(draft.log) {}

  /// Everything but the drawing; the ranges that are widened come before the angles.
  figure::ExercisePose read() {
    readView(m_fields.find("view"));
    eachItem(m_fields.need("work"), m_log, [&](const Node& item) { readMuscle(item); });
    m_pose.isHold = yesNoOf(m_fields.find("hold"), m_log).value_or(false);
    readLayout(m_fields.find("layout"));
    eachItem(m_fields.find("props"), m_log, [&](const Node& item) {
      if (auto prop = propOf(item, m_draft)) {
        m_pose.props.push_back(std::move(*prop));
      }
    });
    eachItem(m_fields.find("beyond"), m_log, [&](const Node& item) { readBeyond(item); });
    eachEntry(m_fields.find("order"), m_log, [&](const Entry& entry) { readOrder(entry); });
    m_pose.soft = numberOf(m_fields.find("soft"), m_log).value_or(m_pose.soft);
    m_pose.isFarDarker = !yesNoOf(m_fields.find("same-tones"), m_log).value_or(false);
    if (const Node* start = m_fields.need("start")) {
      m_pose.start = poseBlockOf(*start, m_pose, false, m_draft);
    }
    if (const Node* end = m_fields.find("end")) {
      m_pose.end = poseBlockOf(*end, m_pose, true, m_draft);
    }
    eachItem(m_fields.find("arrows"), m_log, [&](const Node& item) { readArrow(item); });
    return std::move(m_pose);
  }

  [[nodiscard]] const Fields& fields() const { return m_fields; }

 private:
  void readView(const Node* node) {
    if (node != nullptr && node->isList()) {
      if (const auto angles = numbersOf(node, 2, 2, m_log); angles.size() == 2) {
        m_pose.yaw = angles[0];
        m_pose.pitch = angles[1];
      }
      return;
    }
    std::vector<std::string> names;
    for (const View& view : kViews) {
      names.emplace_back(view.name);
    }
    if (const auto index = wordOf(node, names, "view", m_log)) {
      m_pose.yaw = kViews[*index].yaw;
      m_pose.pitch = kViews[*index].pitch;
    }
  }

  void readMuscle(const Node& node) {
    const std::string name = textOf(&node, m_log);
    const auto found = figure::musclesNamed(name);
    if (found.empty() && !name.empty()) {
      m_log.add(node.place, "unknown muscle " + quoted(name),
                suggestion(name, muscleNames(), "the rule guide lists the muscles"));
    }
    m_pose.work.insert(m_pose.work.end(), found.begin(), found.end());
  }

  void readLayout(const Node* node) {
    static const std::vector<std::string> kLayouts = {"row", "column"};
    if (const auto layout = wordOf(node, kLayouts, "layout", m_log)) {
      m_pose.layout = *layout == 0 ? figure::Layout::Row : figure::Layout::Column;
    }
  }

  void readBeyond(const Node& node) {
    const Fields fields(node, "a widened range", {"number", "range", "why"}, m_log);
    const std::string name = textOf(fields.need("number"), m_log);
    const auto range = rangeOf(fields.need("range"), m_log);
    (void)textOf(fields.need("why"), m_log);
    const auto numbers = figure::numbersNamed(name);
    if (numbers.empty() && !name.empty()) {
      m_log.add(fields.find("number")->place, "unknown number " + quoted(name),
                suggestion(name, figure::numberNames(), "write like 'hip.R.er'"));
    }
    for (const figure::Number& number : numbers) {
      if (range) {
        m_pose.beyond.push_back({number, (*range)[0], (*range)[1]});
      }
    }
  }

  void readOrder(const Entry& entry) {
    const auto part = figure::partNamed(entry.key);
    const auto value = numberOf(&entry.value, m_log);
    if (!part) {
      m_log.add(entry.place, "unknown part " + quoted(entry.key),
                suggestion(entry.key, {"trunk", "head", "leg.R", "leg.L", "arm.R", "arm.L"}));
    } else if (value) {
      m_pose.order[static_cast<std::size_t>(*part)] = *value;
    }
  }

  void readArrow(const Node& node) {
    const Fields fields(node, "an arrow", {"along", "push", "by", "offset", "part", "bow"}, m_log);
    figure::Arrow arrow;
    arrow.isPush = fields.has("push");
    if (!arrow.isPush && m_fields.find("end") == nullptr) {
      m_log.add(node.place, "an arrow along a way needs an end", "write 'push' and 'by'");
      return;
    }
    const auto landmark = landmarkOf(arrow.isPush ? fields.find("push") : fields.need("along"), m_log);
    const auto offset = numbersOf(fields.find("offset"), 2, 2, m_log);
    const auto by = numbersOf(arrow.isPush ? fields.need("by") : nullptr, 2, 2, m_log);
    const auto part = rangeOf(fields.find("part"), m_log);
    if (!landmark || (arrow.isPush && by.size() != 2)) {
      return;
    }
    arrow.landmark = *landmark;
    if (offset.size() == 2) {
      arrow.offset = {offset[0], offset[1]};
    }
    if (by.size() == 2) {
      arrow.push = {by[0], by[1]};
    }
    if (part) {
      arrow.from = std::clamp((*part)[0], 0.0, 1.0);
      arrow.to = std::clamp((*part)[1], 0.0, 1.0);
    }
    arrow.bow = numberOf(fields.find("bow"), m_log).value_or(0);
    m_pose.arrows.push_back(arrow);
  }

  Fields m_fields;
  Draft& m_draft;
  Log& m_log;
  figure::ExercisePose m_pose;
};

/// The pack's inks are those of the figure, in the same order.
static_assert(static_cast<int>(pack::Ink::MAX) == static_cast<int>(figure::Ink::Muted));
pack::Ink inkOf(figure::Ink ink) { return static_cast<pack::Ink>(ink); }

std::unique_ptr<pack::DrawingT> packed(const figure::Drawing& drawing) {
  auto result = std::make_unique<pack::DrawingT>();
  result->width = drawing.width;
  result->height = drawing.height;
  for (const figure::InkShape& shape : drawing.shapes) {
    auto part = std::make_unique<pack::ShapeT>();
    part->fill = inkOf(shape.fill);
    part->line = inkOf(shape.line);
    part->line_width = shape.width;
    part->verbs = shape.verbs;
    part->points = shape.points;
    result->shapes.push_back(std::move(part));
  }
  return result;
}

/// Where a drawing goes: an exercise, or the findings that are tested like this.
struct Shown {
  std::string name;  ///< for messages
  std::vector<std::unique_ptr<pack::DrawingT>*> places;
};

template <class Things>
void addPlace(Things& things, const std::string& id, const Node& node, Draft& draft, Shown& shown) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& known) { return known->id == id; });
  if (found == things.end()) {
    return;
  }
  std::unique_ptr<pack::DrawingT>* const place = &(*found)->drawing;
  const auto& places = shown.places;
  if (*place || std::find(places.begin(), places.end(), place) != places.end()) {
    draft.log.add(node.place, "a second pose of " + quoted(id), "keep one");
  }
  shown.places.push_back(place);
  shown.name = shown.name.empty() ? id : shown.name;
}

Shown shownBy(const Fields& fields, const Node& node, Draft& draft) {
  Shown shown;
  const Node* tests = fields.find("tests");
  if (tests == nullptr) {
    const std::string id = referenceOf(fields.need("exercise"), Kind::Exercise, draft);
    if (!id.empty()) {
      draft.needText("exercise." + id + ".picture", fields.place());
      addPlace(draft.knowledge.exercises, id, node, draft, shown);
    }
    return shown;
  }
  if (const Node* exercise = fields.find("exercise")) {
    draft.log.add(exercise->place, "a pose shows an exercise or tests, not both", "keep one");
  }
  eachItem(tests, draft.log, [&](const Node& item) {
    const std::string id = referenceOf(&item, Kind::Finding, draft);
    if (!id.empty()) {
      draft.needText("finding." + id + ".picture", fields.place());
      addPlace(draft.knowledge.findings, id, node, draft, shown);
    }
  });
  return shown;
}

/// Says what its author should look at, and gives the drawing to all that it shows.
void give(const figure::Drawn& drawn, const Shown& shown, const Node& node, Draft& draft) {
  for (const std::string& concern : drawn.concerns) {
    draft.log.add(node.place, quoted(shown.name) + ": " + concern,
                  "change the angles or places; the rule guide says how");
  }
  for (std::unique_ptr<pack::DrawingT>* place : shown.places) {
    *place = packed(drawn.drawing);
  }
}

void readCloseUp(const Node& node, Draft& draft) {
  const std::size_t toldBefore = draft.log.count();
  const Fields fields(node, "a close-up", {"tests", "exercise", "close", "window", "press", "along", "patch"},
                      draft.log);
  const Shown shown = shownBy(fields, node, draft);
  const figure::CloseUp closeUp = closeUpOf(fields, draft.log);
  if (!shown.places.empty() && draft.log.count() == toldBefore) {
    give(figure::drawn(closeUp), shown, node, draft);
  }
}

void readPose(const Node& node, Draft& draft) {
  if (valueOf(node, "close") != nullptr) {
    readCloseUp(node, draft);
    return;
  }
  const std::size_t toldBefore = draft.log.count();
  PoseReader reader(node, draft);
  const Shown shown = shownBy(reader.fields(), node, draft);
  const figure::ExercisePose pose = reader.read();
  if (shown.places.empty() || draft.log.count() > toldBefore) {
    return;  // what is wrong in the words would only be told again by the drawing
  }
  const auto poses = figure::settle(pose);
  const auto report = [&](const Node* block, const std::vector<std::string>& concerns) {
    for (const std::string& concern : concerns) {
      draft.log.add(block->place, quoted(shown.name) + ": " + concern,
                    "change the angles or set more numbers free; the rule guide says how");
    }
  };
  const Node* end = reader.fields().find("end");
  report(reader.fields().find("start"), figure::concernsOf(pose, pose.start, poses.front()));
  if (pose.end) {
    report(end, figure::concernsOf(pose, *pose.end, poses.back()));
  }
  give(figure::drawn(pose, poses), shown, node, draft);
}

}  // namespace

void readPoses(const Document& document, Draft& draft) {
  const Fields fields(document.root, "a poses file", {"defaults", "poses"}, draft.log);
  (void)defaultsOf(fields.need("defaults"), draft);
  eachItem(fields.need("poses"), draft.log, [&](const Node& item) { readPose(item, draft); });
}

}  // namespace calcar::rules::internal

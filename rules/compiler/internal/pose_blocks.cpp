#include <algorithm>

#include "rules/compiler/internal/fields.hpp"
#include "rules/compiler/internal/pose_words.hpp"
#include "rules/compiler/internal/suggest.hpp"
#include "rules/compiler/internal/values.hpp"

namespace calcar::rules::internal {
namespace {

std::vector<std::string> landmarkNames() {
  std::vector<std::string> names;
  for (const figure::Landmark& landmark : figure::landmarks()) {
    names.push_back(landmark.name);
    if (landmark.name.ends_with(".L")) {
      names.push_back(landmark.name.substr(0, landmark.name.size() - 1) + "B");
    }
  }
  return names;
}

void append(std::vector<std::size_t>& all, const std::vector<std::size_t>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// Reads one block; the exercise tells its props and which ranges are widened.
class BlockReader {
 public:
  BlockReader(const figure::ExercisePose& exercise, Log& log) : m_exercise(exercise), m_log(log) {}

  figure::PoseBlock read(const Node& node, bool isEnd) {
    const Fields fields(
        node, isEnd ? "the end of a pose" : "the start of a pose",
        {"root", "joints", "touch", "at", "keep", "together", "balance", "free", "carried-by", "static"},
        m_log);
    if (!isEnd && fields.has("keep")) {
      m_log.add(fields.find("keep")->place, "a start has nothing to keep", "write 'touch' or 'at'");
    }
    readRoot(fields.find("root"));
    eachEntry(fields.find("joints"), m_log, [&](const Entry& entry) { readJoint(entry); });
    eachEntry(fields.find("touch"), m_log, [&](const Entry& entry) { readTouch(entry); });
    eachEntry(fields.find("at"), m_log, [&](const Entry& entry) { readPosition(entry); });
    eachItem(fields.find("together"), m_log, [&](const Node& item) { readMeeting(item); });
    readLandmarks(fields.find("keep"), m_block.keep);
    readLandmarks(fields.find("balance"), m_block.balance);
    readLandmarks(fields.find("carried-by"), m_block.carriedBy);
    eachItem(fields.find("free"), m_log, [&](const Node& item) { readFree(item); });
    m_block.isStatic = yesNoOf(fields.find("static"), m_log).value_or(true);
    return std::move(m_block);
  }

 private:
  void readRoot(const Node* node) {
    eachEntry(node, m_log, [&](const Entry& entry) {
      if (entry.key == "lie") {
        static const std::vector<std::string> kLies = {"stand", "supine", "prone", "left", "right"};
        if (wordOf(&entry.value, kLies, "way to lie", m_log)) {
          m_block.lie = figure::lieNamed(entry.value.text);
        }
        return;
      }
      const auto number = figure::rootNumberNamed(entry.key);
      if (!number) {
        m_log.add(entry.place, "unknown number of the root " + quoted(entry.key),
                  suggestion(entry.key, {"lie", "x", "y", "z", "pitch", "roll", "turn", "yaw"}));
      } else if (const auto value = numberOf(&entry.value, m_log)) {
        m_block.settings.push_back({{true, static_cast<std::size_t>(*number), 0}, *value});
      }
    });
  }

  void readJoint(const Entry& entry) {
    const auto joints = figure::jointsNamed(entry.key);
    if (joints.empty()) {
      m_log.add(entry.place, "unknown joint " + quoted(entry.key),
                suggestion(entry.key, figure::jointNames(), "the rule guide lists the joints"));
      return;
    }
    const figure::JointKind& kind = figure::kindOf(joints.front().joint);
    auto angles = numbersOf(&entry.value, 1, kind.motions, m_log);
    if (angles.empty()) {
      return;
    }
    angles.resize(kind.motions, 0.0);
    for (const figure::JointAt& at : joints) {
      for (std::size_t motion = 0; motion < kind.motions; ++motion) {
        const figure::Number number{false, figure::indexOf(at.joint, at.side), motion};
        checkRange(entry, kind.motion[motion], number, angles[motion]);
        m_block.settings.push_back({number, angles[motion]});
      }
    }
  }

  void checkRange(const Entry& entry, const figure::Motion& range, const figure::Number& number,
                  double angle) {
    const bool isWidened =
        std::any_of(m_exercise.beyond.begin(), m_exercise.beyond.end(), [&](const auto& beyond) {
          return beyond.number.joint == number.joint && beyond.number.motion == number.motion;
        });
    if (!isWidened && (angle < range.least || angle > range.most)) {
      m_log.add(entry.value.place,
                quoted(entry.key) + " " + std::string(range.name) + " of " + toText(angle) +
                    " is outside its range",
                "stay within " + toText(range.least) + " to " + toText(range.most) +
                    ", or widen it under 'beyond' and say why");
    }
  }

  void readTouch(const Entry& entry) {
    const auto height = heightOf(entry.value);
    for (const std::size_t landmark : landmarksOf(entry.key, entry.place, m_log)) {
      m_block.touch.push_back({landmark, height.value_or(0)});
    }
  }

  /// A number, “floor”, or the top of a named prop.
  std::optional<double> heightOf(const Node& node) {
    if (!node.isScalar()) {
      return numberOf(&node, m_log);
    }
    if (const auto number = parseNumber(node.text)) {
      return number;
    }
    std::vector<std::string> surfaces{"floor"};
    for (const figure::Prop& prop : m_exercise.props) {
      if (!prop.name.empty() && prop.name == node.text) {
        return prop.kind == figure::PropKind::Chair ? prop.height : prop.y.to;
      }
      surfaces.push_back(prop.name);
    }
    if (node.text != "floor") {
      m_log.add(node.place, "unknown surface " + quoted(node.text), suggestion(node.text, surfaces));
      return std::nullopt;
    }
    return 0.0;
  }

  void readPosition(const Entry& entry) {
    if (!entry.value.isList() || entry.value.items.size() != 3) {
      m_log.add(entry.value.place, "a place has three coordinates", "write [x, y, z], '~' for any");
      return;
    }
    figure::Position position;
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const Node& item = entry.value.items[axis];
      if (item.kind != Node::Kind::Null) {
        position.place[axis] = numberOf(&item, m_log);
      }
    }
    for (const std::size_t landmark : landmarksOf(entry.key, entry.place, m_log)) {
      position.landmark = landmark;
      m_block.at.push_back(position);
    }
  }

  void readMeeting(const Node& node) {
    if (!node.isList() || node.items.size() != 2) {
      m_log.add(node.place, "two landmarks meet", "write [wrist.R, waist.R]");
      return;
    }
    const auto one = landmarkOf(&node.items[0], m_log);
    const auto other = landmarkOf(&node.items[1], m_log);
    if (one && other) {
      m_block.together.push_back({*one, *other});
    }
  }

  void readLandmarks(const Node* node, std::vector<std::size_t>& all) {
    eachItem(node, m_log, [&](const Node& item) { append(all, landmarksOf(item, m_log)); });
  }

  void readFree(const Node& node) {
    const std::string name = textOf(&node, m_log);
    auto numbers = figure::numbersNamed(name);
    if (numbers.empty()) {
      if (!name.empty()) {
        m_log.add(node.place, "unknown number " + quoted(name),
                  suggestion(name, figure::numberNames(), "write like 'hip.R.flex' or 'root.y'"));
      }
      return;
    }
    m_block.free.push_back(std::move(numbers));
  }

  const figure::ExercisePose& m_exercise;
  Log& m_log;
  figure::PoseBlock m_block;
};

}  // namespace

std::vector<std::size_t> landmarksOf(const std::string& name, const Place& place, Log& log) {
  auto found = figure::landmarksNamed(name);
  if (found.empty()) {
    log.add(place, "unknown landmark " + quoted(name),
            suggestion(name, landmarkNames(), "the rule guide lists the landmarks"));
  }
  return found;
}

std::vector<std::size_t> landmarksOf(const Node& node, Log& log) {
  const std::string name = textOf(&node, log);
  return name.empty() ? std::vector<std::size_t>{} : landmarksOf(name, node.place, log);
}

std::optional<std::size_t> landmarkOf(const Node* node, Log& log) {
  if (node == nullptr) {
    return std::nullopt;
  }
  const auto found = landmarksOf(*node, log);
  if (found.size() > 1) {
    log.add(node->place, quoted(node->text) + " names two landmarks", "choose one side: '.R' or '.L'");
  }
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::vector<double> numbersOf(const Node* node, std::size_t fewest, std::size_t most, Log& log) {
  if (node == nullptr) {
    return {};
  }
  std::vector<double> numbers;
  const auto read = [&](const Node& item) {
    if (const auto number = numberOf(&item, log)) {
      numbers.push_back(*number);
    }
  };
  if (!node->isList()) {
    read(*node);
    return numbers;
  }
  if (node->items.size() < fewest || node->items.size() > most) {
    log.add(node->place, std::to_string(node->items.size()) + " numbers stand here",
            "write " + std::to_string(fewest) + (fewest == most ? "" : " to " + std::to_string(most)));
    return {};
  }
  for (const Node& item : node->items) {
    read(item);
  }
  return numbers.size() == node->items.size() ? numbers : std::vector<double>{};
}

std::optional<figure::Span> spanOf(const Node* node, Log& log) {
  const auto range = rangeOf(node, log);
  return range ? std::optional(figure::Span{(*range)[0], (*range)[1]}) : std::nullopt;
}

figure::PoseBlock poseBlockOf(const Node& node, const figure::ExercisePose& exercise, bool isEnd,
                              Draft& draft) {
  return BlockReader(exercise, draft.log).read(node, isEnd);
}

}  // namespace calcar::rules::internal

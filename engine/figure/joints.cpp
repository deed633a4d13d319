#include "engine/figure/joints.hpp"

#include <algorithm>

#include "engine/figure/body.hpp"

namespace calcar::figure {
namespace {

// Ranges lean on the goniometer table of the Merck Manual (hip flexion 0 to 125, abduction 0 to 45, knee 0 to
// 145, elbow 0 to 150, toes 0 to 80), widened for drawing: the turn of the thorax is the whole mid-back in
// one joint, the ankle reaches -65 because kneeling adds the midfoot. Spine and shoulder limits are drawing
// limits.
constexpr std::array<JointKind, kJointKinds> kKinds = {{
    {"lumbar", false, 3, {{{"flex", -25, 60}, {"side", -25, 25}, {"turn", -15, 15}}}},
    {"thorax", false, 3, {{{"flex", -25, 35}, {"side", -30, 30}, {"turn", -45, 45}}}},
    {"neck", false, 3, {{{"flex", -60, 50}, {"side", -45, 45}, {"turn", -80, 80}}}},
    {"hip", true, 3, {{{"flex", -30, 125}, {"abd", -30, 50}, {"er", -45, 60}}}},
    {"knee", true, 1, {{{"flex", -5, 145}, {}, {}}}},
    {"ankle", true, 2, {{{"df", -65, 38}, {"inv", -25, 35}, {}}}},
    {"toes", true, 1, {{{"ext", -30, 80}, {}, {}}}},
    {"shoulder", true, 3, {{{"flex", -60, 180}, {"abd", -50, 180}, {"er", -90, 90}}}},
    {"elbow", true, 1, {{{"flex", -5, 150}, {}, {}}}},
    {"forearm", true, 1, {{{"pron", -90, 90}, {}, {}}}},
    {"wrist", true, 1, {{{"ext", -80, 90}, {}, {}}}},
    {"grip", true, 1, {{{"close", 0, 100}, {}, {}}}},
}};

constexpr std::array<std::string_view, kRootNumbers> kRootNames = {"x",    "y",    "z",  "pitch",
                                                                   "roll", "turn", "yaw"};
constexpr std::array<std::string_view, 5> kLieNames = {"stand", "supine", "prone", "left", "right"};
constexpr std::string_view kRootPrefix = "root.";

Joint jointAt(std::size_t kind) { return static_cast<Joint>(kind); }

}  // namespace

const JointKind& kindOf(Joint joint) { return kKinds[static_cast<std::size_t>(joint)]; }

std::size_t indexOf(Joint joint, Side side) {
  const auto kind = static_cast<std::size_t>(joint);
  return kind < kMidlineJoints ? kind
                               : kMidlineJoints + 2 * (kind - kMidlineJoints) + (side == Side::Left ? 1 : 0);
}

std::optional<Lie> lieNamed(std::string_view name) {
  const auto found = std::find(kLieNames.begin(), kLieNames.end(), name);
  return found == kLieNames.end() ? std::nullopt : std::optional(static_cast<Lie>(found - kLieNames.begin()));
}

std::optional<RootNumber> rootNumberNamed(std::string_view name) {
  const auto found = std::find(kRootNames.begin(), kRootNames.end(), name);
  return found == kRootNames.end() ? std::nullopt
                                   : std::optional(static_cast<RootNumber>(found - kRootNames.begin()));
}

Pose::Pose() { root[static_cast<std::size_t>(RootNumber::Y)] = kHipHeight; }

double& valueIn(Pose& pose, const Number& number) {
  return number.isRoot ? pose.root[number.joint] : pose.angles[number.joint][number.motion];
}

double valueIn(const Pose& pose, const Number& number) {
  return number.isRoot ? pose.root[number.joint] : pose.angles[number.joint][number.motion];
}

std::vector<JointAt> jointsNamed(std::string_view name) {
  const std::string_view stem = name.substr(0, name.find('.'));
  const std::string_view end = stem.size() < name.size() ? name.substr(stem.size() + 1) : "";
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
    if (kKinds[kind].name != stem) {
      continue;
    }
    if (!kKinds[kind].isSided) {
      return end.empty() ? std::vector<JointAt>{{jointAt(kind), Side::Right}} : std::vector<JointAt>{};
    }
    if (end == "R") {
      return {{jointAt(kind), Side::Right}};
    }
    if (end == "L") {
      return {{jointAt(kind), Side::Left}};
    }
    if (end == "B") {
      return {{jointAt(kind), Side::Right}, {jointAt(kind), Side::Left}};
    }
  }
  return {};
}

Numbers numbersNamed(std::string_view name) {
  if (name.starts_with(kRootPrefix)) {
    const auto number = rootNumberNamed(name.substr(kRootPrefix.size()));
    return number ? Numbers{{true, static_cast<std::size_t>(*number), 0}} : Numbers{};
  }
  const std::size_t last = name.rfind('.');
  if (last == std::string_view::npos) {
    return {};
  }
  Numbers numbers;
  for (const JointAt& at : jointsNamed(name.substr(0, last))) {
    const JointKind& kind = kindOf(at.joint);
    for (std::size_t motion = 0; motion < kind.motions; ++motion) {
      if (kind.motion[motion].name == name.substr(last + 1)) {
        numbers.push_back({false, indexOf(at.joint, at.side), motion});
      }
    }
  }
  return numbers;
}

std::vector<std::string> jointNames() {
  std::vector<std::string> names;
  for (const JointKind& kind : kKinds) {
    for (const std::string_view end : {".R", ".L", ".B"}) {
      names.push_back(std::string(kind.name) + (kind.isSided ? std::string(end) : ""));
      if (!kind.isSided) {
        break;
      }
    }
  }
  return names;
}

std::vector<std::string> numberNames() {
  std::vector<std::string> names;
  for (const std::string_view name : kRootNames) {
    names.push_back(std::string(kRootPrefix) + std::string(name));
  }
  for (const std::string& joint : jointNames()) {
    const JointKind& kind = kindOf(jointsNamed(joint).front().joint);
    for (std::size_t motion = 0; motion < kind.motions; ++motion) {
      names.push_back(joint + "." + std::string(kind.motion[motion].name));
    }
  }
  return names;
}

std::string nameOf(Joint joint, Side side) {
  const JointKind& kind = kindOf(joint);
  const std::string_view end = side == Side::Right ? ".R" : ".L";
  return std::string(kind.name) + (kind.isSided ? std::string(end) : "");
}

Pose between(const Pose& from, const Pose& to, double part) {
  const auto mix = [part](double a, double b) { return a * (1 - part) + b * part; };
  Pose pose = to;
  for (std::size_t i = 0; i < pose.root.size(); ++i) {
    pose.root[i] = mix(from.root[i], to.root[i]);
  }
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    for (std::size_t motion = 0; motion < 3; ++motion) {
      pose.angles[joint][motion] = mix(from.angles[joint][motion], to.angles[joint][motion]);
    }
  }
  return pose;
}

}  // namespace calcar::figure

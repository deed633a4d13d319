#include "engine/figure/close_up.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "engine/figure/camera.hpp"
#include "engine/figure/internal/bones.hpp"
#include "engine/figure/internal/paper.hpp"
#include "engine/figure/outline.hpp"
#include "engine/figure/skeleton.hpp"

namespace calcar::figure {
namespace {

constexpr double kScale = 3.0;      // to the size of other drawings
constexpr double kLegsApart = 5.0;  // degrees at each hip
constexpr double kCorner = 2.5;     // cm, of the window
constexpr double kFineStep = 0.3;   // cm between samples
constexpr double kFineness = 0.1;   // cm between outline and curve
constexpr double kInset = 0.8;      // cm between window and paper
constexpr double kSkinBlend = 1.8;  // cm
constexpr double kBoneBlend = 0.7;
constexpr double kSmallestArea = 0.2;  // square cm
constexpr double kHiddenBehind = 2.5;  // cm behind the middle of its segment

// White in every palette, as shoes are; a fine line around.
constexpr Ink kBoneInk = Ink::Shoe;

Camera cameraOf(CloseView view) {
  switch (view) {
    case CloseView::Front:
      return {90, 0};
    case CloseView::Back:
      return {-90, 0};
    case CloseView::Inner:
      return {180, 0};
    case CloseView::Side:
      break;
  }
  return {0, 0};
}

Frames upright() {
  Pose pose;
  for (const Side side : {Side::Right, Side::Left}) {
    pose.angles[indexOf(Joint::Hip, side)] = {0, kLegsApart, 0};
  }
  return placed(pose);
}

/// Paints what one close-up shows, back to front.
class CloseUpPainter {
 public:
  explicit CloseUpPainter(const CloseUp& closeUp)
      : m_closeUp(closeUp),
        m_camera(cameraOf(closeUp.view)),
        m_frames(upright()),
        m_middle(m_camera.see(placeOf(m_frames, {Segment::Pelvis}, {})).dot),
        m_skin(windowed(skin())) {}

  Drawn draw() {
    m_canvas.both(areaOf(m_skin, kSmallestArea, kFineness), Ink::Skin, Ink::SkinFar, 0.4);
    paintBones();
    paintCreases();
    for (const Stripe& stripe : m_closeUp.stripes) {
      if (stripe.radius > 0) {
        paintPatch(stripe);
      } else {
        paintLine(stripe);
      }
    }
    for (const Spot& spot : m_closeUp.press) {
      paintPress(seen(spot));
    }
    checkSpots();
    Drawn result;
    result.concerns = std::move(m_concerns);
    const Box& window = m_closeUp.window;
    result.drawing.width = internal::units(window.width() * kScale);
    result.drawing.height = internal::units(window.height() * kScale);
    internal::place(m_canvas, {window.left, window.high}, result.drawing, kScale);
    return result;
  }

 private:
  /// A place on the paper of the window.
  [[nodiscard]] Dot onPaper(Vec place) const {
    const Dot dot = m_camera.see(place).dot;
    return {dot.x - m_middle.x, dot.y - m_middle.y};
  }
  [[nodiscard]] Dot seen(const Spot& spot) const {
    return onPaper(placeOf(m_frames, spot.frame, spot.place));
  }
  [[nodiscard]] Disc seen(const Ball& ball) const { return {onPaper(placeOf(m_frames, ball)), ball.radius}; }
  [[nodiscard]] bool isLeftOut(Part part) const {
    const bool isFromOneSide = m_closeUp.view == CloseView::Side || m_closeUp.view == CloseView::Inner;
    return isArm(part) || part == Part::Head || (part == Part::LegL && isFromOneSide) ||
           (part == Part::Trunk && m_closeUp.view == CloseView::Inner);
  }
  [[nodiscard]] bool isLeftOut(const internal::Bone& bone) const {
    return bone.isMidline ? m_closeUp.view == CloseView::Inner : isLeftOut(legOf(bone.side));
  }

  [[nodiscard]] Field fieldOf(const std::vector<Cone>& cones, double blend) const {
    Field field(m_closeUp.window.grown(1), kFineStep);
    for (const Cone& cone : cones) {
      field.join(seen(cone.a), seen(cone.b), blend);
    }
    return field;
  }

  [[nodiscard]] Field skin() const {
    std::vector<Cone> cones;
    for (const Cone& cone : flesh()) {
      if (!isLeftOut(cone.part)) {
        cones.push_back(cone);
      }
    }
    return fieldOf(cones, kSkinBlend);
  }

  /// What lies within the rounded window.
  [[nodiscard]] Field windowed(const Field& field) const {
    const Box& window = m_closeUp.window;
    const Dot centre{(window.left + window.right) / 2, (window.low + window.high) / 2};
    return field.mapped([&](double value, Dot dot) {
      const double across = std::abs(dot.x - centre.x) - window.width() / 2 + kCorner;
      const double up = std::abs(dot.y - centre.y) - window.height() / 2 + kCorner;
      const double past = distance({std::max(across, 0.0), std::max(up, 0.0)}, {});
      return std::max(value, past - kCorner + kInset);
    });
  }

  void paintBones() {
    struct Seen {
      double depth = 0;
      const internal::Bone* bone = nullptr;
    };
    std::vector<Seen> order;
    for (const internal::Bone& bone : internal::bones()) {
      if (isLeftOut(bone)) {
        continue;
      }
      double depth = 0;
      for (const Cone& cone : bone.parts) {
        depth +=
            m_camera.see(placeOf(m_frames, cone.a)).depth + m_camera.see(placeOf(m_frames, cone.b)).depth;
      }
      order.push_back({depth / static_cast<double>(bone.parts.size()), &bone});
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Seen& a, const Seen& b) { return a.depth < b.depth; });
    for (const Seen& seen : order) {
      const Field field = windowed(fieldOf(seen.bone->parts, kBoneBlend));
      m_canvas.both(areaOf(field, kSmallestArea, kFineness), kBoneInk, Ink::Muted, 0.28);
    }
  }

  /// Lines of the skin that say which way the body faces: navel and groin, or the cleft and the folds below.
  void paintCreases() {
    if (m_closeUp.view == CloseView::Front) {
      const Dot navel = onPaper(placeOf(m_frames, {Segment::Lumbar}, {9, 3.6, 0}));
      if (m_skin.at(navel) < 0) {
        m_canvas.stroke(ellipse(navel, 0.5, 0.8), Ink::Line, 0.3);
      }
      for (const double out : {1.0, -1.0}) {
        paintCrease(
            {Vec{6, 3.6, 14.2 * out}, {7, 0.4, 10.4 * out}, {7, -3.4, 6.8 * out}, {6, -6.6, 3.6 * out}});
      }
    }
    if (m_closeUp.view == CloseView::Back) {
      paintCrease({Vec{-9, -0.6, 0}, {-9, -3.6, 0}, {-9, -6, 0}, {-9, -8, 0}});
      for (const double out : {1.0, -1.0}) {
        paintCrease(
            {Vec{-8, -9.4, 0.6 * out}, {-9, -11.2, 4 * out}, {-9, -11.6, 8 * out}, {-8, -10.6, 11.4 * out}});
      }
    }
  }

  /// One curve over the pelvis: its ends and what bends it.
  void paintCrease(const std::array<Vec, 4>& places) {
    std::array<Dot, 4> dots;
    std::transform(places.begin(), places.end(), dots.begin(),
                   [&](Vec place) { return onPaper(placeOf(m_frames, {Segment::Pelvis}, place)); });
    if (m_skin.at(dots[0]) < 0 && m_skin.at(dots[3]) < 0) {
      Path path;
      path.move(dots[0]);
      path.curve(dots[1], dots[2], dots[3]);
      m_canvas.stroke(std::move(path), Ink::Line, 0.3);
    }
  }

  void paintPatch(const Stripe& stripe) {
    Field patch(m_closeUp.window.grown(1), kFineStep);
    for (std::size_t i = 1; i < stripe.way.size(); ++i) {
      patch.join({seen(stripe.way[i - 1]), stripe.radius}, {seen(stripe.way[i]), stripe.radius}, kSkinBlend);
    }
    const Field within =
        patch.mapped([&](double value, Dot dot) { return std::max(value, m_skin.at(dot) + 0.3); });
    m_canvas.both(areaOf(within, kSmallestArea, kFineness), Ink::Work, Ink::Arrow, 0.3);
  }

  void paintLine(const Stripe& stripe) {
    Loop dots;
    for (const Spot& spot : stripe.way) {
      dots.push_back(seen(spot));
    }
    Path path;
    path.move(dots.front());
    for (std::size_t i = 1; i < dots.size(); ++i) {
      path.line(dots[i]);
    }
    m_canvas.stroke(path, Ink::Halo, 1.7);
    m_canvas.stroke(std::move(path), Ink::Arrow, 0.9);
  }

  /// A dot in a ring: one finger.
  void paintPress(Dot dot) {
    m_canvas.stroke(ellipse(dot, 1.7, 1.7), Ink::Halo, 1.2);
    m_canvas.stroke(ellipse(dot, 1.7, 1.7), Ink::Arrow, 0.55);
    m_canvas.both(ellipse(dot, 0.75, 0.75), Ink::Arrow, Ink::Halo, 0.3);
  }

  void checkSpots() {
    for (const Spot& spot : m_closeUp.press) {
      check(spot);
    }
    for (const Stripe& stripe : m_closeUp.stripes) {
      for (const Spot& spot : stripe.way) {
        check(spot);
      }
    }
  }

  void check(const Spot& spot) {
    const std::string name = "a spot of " + nameOf(spot.frame);
    const double near = m_camera.towards(placeOf(m_frames, spot.frame, spot.place));
    const double middle = m_camera.towards(placeOf(m_frames, spot.frame, {0, spot.place.y, 0}));
    if (near < middle - kHiddenBehind) {
      m_concerns.push_back("the view hides " + name);
    }
    const Dot dot = seen(spot);
    const Box& window = m_closeUp.window;
    const bool isOutside =
        dot.x < window.left || dot.x > window.right || dot.y < window.low || dot.y > window.high;
    if (isOutside) {
      m_concerns.push_back(name + " lies outside the window");
    } else if (m_skin.at(dot) > 0) {
      m_concerns.push_back(name + " lies beside the body");
    }
  }

  const CloseUp& m_closeUp;
  const Camera m_camera;
  const Frames m_frames;
  const Dot m_middle;
  const Field m_skin;
  Canvas m_canvas;
  std::vector<std::string> m_concerns;
};

}  // namespace

Drawn drawn(const CloseUp& closeUp) { return CloseUpPainter(closeUp).draw(); }

}  // namespace calcar::figure

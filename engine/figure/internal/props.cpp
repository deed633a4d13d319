#include <algorithm>
#include <array>
#include <utility>

#include "engine/figure/internal/picture.hpp"
#include "engine/figure/outline.hpp"

namespace calcar::figure::internal {
namespace {

constexpr double kBehindAll = -500;
constexpr double kEdge = 0.5;  // cm, lines of props
constexpr double kPostRadius = 2.0;

struct Block {
  Span x, y, z;
};

/// The inks of a block's top, sides and ends, and of its edges.
struct Faces {
  Ink top = Ink::PropTop, side = Ink::PropSide, end = Ink::PropEnd, line = Ink::Muted;
};
constexpr Faces kSteel{Ink::PropEnd, Ink::PropSide, Ink::PropEnd, Ink::Muted};
constexpr Faces kMat{Ink::MatTop, Ink::MatSide, Ink::MatSide, Ink::Nothing};
constexpr Faces kWall{Ink::PropSide, Ink::PropSide, Ink::PropTop, Ink::Muted};

std::vector<Vec> cornersOf(const Block& block) {
  std::vector<Vec> corners;
  for (const double x : {block.x.from, block.x.to}) {
    for (const double y : {block.y.from, block.y.to}) {
      for (const double z : {block.z.from, block.z.to}) {
        corners.push_back({x, y, z});
      }
    }
  }
  return corners;
}

void paintBlock(Canvas& canvas, const Camera& camera, const Block& b, const Faces& inks) {
  struct Side {
    std::array<Vec, 4> corners;
    Vec out;
    Ink ink;
  };
  const auto [x0, x1] = b.x;
  const auto [y0, y1] = b.y;
  const auto [z0, z1] = b.z;
  const std::array<Side, 5> sides = {{
      {{{{x0, y1, z0}, {x1, y1, z0}, {x1, y1, z1}, {x0, y1, z1}}}, {0, 1, 0}, inks.top},
      {{{{x0, y0, z1}, {x1, y0, z1}, {x1, y1, z1}, {x0, y1, z1}}}, {0, 0, 1}, inks.side},
      {{{{x0, y0, z0}, {x1, y0, z0}, {x1, y1, z0}, {x0, y1, z0}}}, {0, 0, -1}, inks.side},
      {{{{x1, y0, z0}, {x1, y0, z1}, {x1, y1, z1}, {x1, y1, z0}}}, {1, 0, 0}, inks.end},
      {{{{x0, y0, z0}, {x0, y0, z1}, {x0, y1, z1}, {x0, y1, z0}}}, {-1, 0, 0}, inks.end},
  }};
  for (const Side& side : sides) {
    if (camera.towards(side.out) > 0.01) {
      std::vector<Dot> dots;
      for (const Vec& corner : side.corners) {
        dots.push_back(camera.see(corner).dot);
      }
      canvas.both(polygon(dots), side.ink, inks.line, kEdge);
    }
  }
}

Job blockJob(double depth, std::vector<Block> blocks, const Camera& camera, const Faces& inks) {
  return {depth, [blocks = std::move(blocks), &camera, inks](Canvas& canvas) {
            for (const Block& block : blocks) {
              paintBlock(canvas, camera, block, inks);
            }
          }};
}

Vec placeOf(const Anchor& anchor, const Frames& frames) {
  if (anchor.landmarks.empty()) {
    return anchor.place;
  }
  Vec sum;
  for (const std::size_t landmark : anchor.landmarks) {
    sum = sum + figure::placeOf(frames, landmarks()[landmark].ball);
  }
  return sum * (1.0 / static_cast<double>(anchor.landmarks.size()));
}

/// Back legs and back first, so that the seat covers them.
std::vector<Block> chairBlocks(const Prop& chair) {
  const double x = chair.at.place.x;
  const double z = chair.at.place.z;
  const double h = chair.height;
  const auto span = [](double a, double b) { return Span{std::min(a, b), std::max(a, b)}; };
  std::vector<Block> blocks;
  for (const double deep : {-18.0, 18.0}) {
    for (const double along : {-20.0, 20.0}) {
      blocks.push_back({{x + along - 1.6, x + along + 1.6}, {0, h - 4}, {z + deep - 1.6, z + deep + 1.6}});
    }
  }
  for (const double deep : {-16.0, 16.0}) {
    blocks.push_back({span(x - chair.faces * 21.5, x - chair.faces * 24.5),
                      {h - 4, h + 10},
                      {z + deep - 1.5, z + deep + 1.5}});
  }
  blocks.push_back({span(x - chair.faces * 22, x - chair.faces * 25), {h + 8, h + 40}, {z - 21, z + 21}});
  blocks.push_back({{x - 22, x + 22}, {h - 4, h}, {z - 21, z + 21}});
  return blocks;
}

std::vector<Job> benchJobs(const Prop& bench, const Camera& camera) {
  constexpr double kSlab = 5;
  const auto legsAt = [&](double z) {
    std::vector<Block> legs;
    for (const double x : {bench.x.from + 2, bench.x.to - 5}) {
      legs.push_back({{x, x + 3}, {0, bench.y.to - kSlab}, {z, z + 3}});
    }
    return legs;
  };
  const double near = bench.depth.value_or(kBehindAll + 1);
  return {blockJob(kBehindAll, legsAt(bench.z.from + 2), camera, kSteel),
          blockJob(near - 0.1, legsAt(bench.z.to - 5), camera, kSteel),
          blockJob(near, {{bench.x, {bench.y.to - kSlab, bench.y.to}, bench.z}}, camera, {})};
}

Vec ballCentre(const Prop& ball, const Frames& frames) {
  const Vec anchor = placeOf(ball.at, frames);
  return ball.isBelow ? Vec{anchor.x, ball.radius, anchor.z} : anchor;
}

Job ballJob(const Prop& ball, const Frames& frames, const Camera& camera) {
  const Seen seen = camera.see(ballCentre(ball, frames));
  const double r = ball.radius;
  return {ball.depth.value_or(seen.depth), [dot = seen.dot, r](Canvas& canvas) {
            canvas.both(ellipse(dot, r, r), Ink::PropTop, Ink::Line, 0.7);
            Path seam;
            seam.move({dot.x - 0.75 * r, dot.y - 0.2 * r});
            seam.curve({dot.x - 0.35 * r, dot.y - 0.55 * r}, {dot.x + 0.35 * r, dot.y - 0.55 * r},
                       {dot.x + 0.75 * r, dot.y - 0.2 * r});
            canvas.stroke(std::move(seam), Ink::Muted, 0.7);
          }};
}

Job bandJob(const Prop& band, const Frames& frames, const Camera& camera) {
  Dot a = camera.see(placeOf(band.from, frames)).dot;
  Dot b = camera.see(placeOf(band.to, frames)).dot;
  const double length = std::max(distance(a, b), 1e-9);
  const Dot along{(b.x - a.x) / length, (b.y - a.y) / length};
  a = {a.x - along.x * band.around, a.y - along.y * band.around};
  b = {b.x + along.x * band.around, b.y + along.y * band.around};
  const double sag = band.around > 0 ? 0.8 : 0;
  Path path;
  path.move(a);
  path.curve({a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3 - sag},
             {a.x + 2 * (b.x - a.x) / 3, a.y + 2 * (b.y - a.y) / 3 - sag}, b);
  return {band.depth.value_or(900), [path](Canvas& canvas) {
            canvas.stroke(path, Ink::Line, 3.4);
            canvas.stroke(path, Ink::Band, 2.4);
          }};
}

Job dumbbellJob(const Prop& dumbbell, const Frames& frames, const Camera& camera) {
  const double out = dumbbell.hand == Side::Right ? 1.0 : -1.0;
  const auto endAt = [&](double x) {
    return camera.see(figure::placeOf(frames, {Segment::Hand, dumbbell.hand}, {x, -8.4, -1.8 * out}));
  };
  const Seen a = endAt(8.5);
  const Seen b = endAt(-8.5);
  return {std::max(a.depth, b.depth) + 2, [a = a.dot, b = b.dot](Canvas& canvas) {
            const double length = distance(a, b);
            if (length <= 7) {  // seen from its end
              canvas.both(ellipse(a, 5.8, 5.8), Ink::PropEnd, Ink::Line, 0.7);
              canvas.both(ellipse(a, 2, 2), Ink::PropSide, Ink::Line, 0.7);
              return;
            }
            const Dot u{(b.x - a.x) / length, (b.y - a.y) / length};
            const auto bar = [&](Dot q, double from, double to, double half, Ink ink) {
              const auto corner = [&](double along, double side) {
                return Dot{q.x + u.x * along - u.y * side, q.y + u.y * along + u.x * side};
              };
              canvas.both(
                  polygon({corner(from, -half), corner(from, half), corner(to, half), corner(to, -half)}),
                  ink, Ink::Line, 0.7);
            };
            bar(a, 0, length, 1.2, Ink::PropEnd);
            bar(a, -0.8, 2.2, 5.4, Ink::PropEnd);
            bar(a, -3.2, -0.8, 4.2, Ink::PropSide);
            bar(b, -2.2, 0.8, 5.4, Ink::PropEnd);
            bar(b, 0.8, 3.2, 4.2, Ink::PropSide);
          }};
}

}  // namespace

std::vector<Job> jobsOf(const Prop& prop, const Frames& frames, const Camera& camera) {
  const Block block{prop.x, prop.y, prop.z};
  const double depth = prop.depth.value_or(kBehindAll);
  switch (prop.kind) {
    case PropKind::Mat:
      return {blockJob(kBehindAll - 400, {block}, camera, kMat)};
    case PropKind::Box:
      return {blockJob(depth, {block}, camera, {})};
    case PropKind::Wall:
      return {blockJob(depth - 300, {block}, camera, kWall)};
    case PropKind::Bench:
      return benchJobs(prop, camera);
    case PropKind::Chair:
      return {blockJob(depth, chairBlocks(prop), camera, {})};
    case PropKind::Ball:
      return {ballJob(prop, frames, camera)};
    case PropKind::Post:
      return {{depth, [dot = camera.see(placeOf(prop.at, frames)).dot](Canvas& canvas) {
                 canvas.both(ellipse(dot, kPostRadius, kPostRadius), Ink::PropEnd, Ink::Line, 0.7);
               }}};
    case PropKind::Band:
      return {bandJob(prop, frames, camera)};
    case PropKind::Dumbbell:
      break;
  }
  return {dumbbellJob(prop, frames, camera)};
}

Box boundsOf(const Prop& prop, const Frames& frames, const Camera& camera) {
  Box box;
  const auto include = [&](const Block& block) {
    for (const Vec& corner : cornersOf(block)) {
      box.include(camera.see(corner).dot);
    }
  };
  switch (prop.kind) {
    case PropKind::Mat:
    case PropKind::Box:
    case PropKind::Wall:
    case PropKind::Bench:
      include({prop.x, prop.y, prop.z});
      break;
    case PropKind::Chair:
      for (const Block& block : chairBlocks(prop)) {
        include(block);
      }
      break;
    case PropKind::Ball:
      box.include(camera.see(ballCentre(prop, frames)).dot, prop.radius);
      break;
    case PropKind::Post:
      box.include(camera.see(placeOf(prop.at, frames)).dot, kPostRadius);
      break;
    case PropKind::Band:
      box.include(camera.see(placeOf(prop.from, frames)).dot, 2 + prop.around);
      box.include(camera.see(placeOf(prop.to, frames)).dot, 2 + prop.around);
      break;
    case PropKind::Dumbbell:
      box.include(camera.see(figure::placeOf(frames, {Segment::Hand, prop.hand}, {0, -8.4, 0})).dot, 9);
      break;
  }
  return box;
}

}  // namespace calcar::figure::internal

#include "engine/figure/internal/bones.hpp"

#include <array>
#include <span>

namespace calcar::figure::internal {
namespace {

/// A cone in the frame of one segment; sided bones are written for the right side.
struct Piece {
  Vec a;
  double ra;
  Vec b;
  double rb;
};

// Drawn by eye within the flesh, around the joint centres of skeleton.cpp: shapes to orient a finger, no
// measures.
constexpr Vec kFrontPoint{5.3, 7.2, 12.0};  // anterior superior iliac spine
constexpr Vec kTubercle{2.4, 10.2, 13.4};
constexpr Vec kCrestTop{-1.6, 11.4, 12.4};
constexpr Vec kCrestBack{-5.4, 10.2, 9.2};
constexpr Vec kCrestEnd{-8.0, 8.2, 6.0};
constexpr Vec kBackPoint{-9.2, 6.0, 4.4};  // posterior superior iliac spine
constexpr Vec kUnderBackPoint{-8.2, 3.2, 5.0};
constexpr Vec kWing{-0.6, 3.8, 9.4};
constexpr Vec kSocket{0.2, 0.3, 8.6};
constexpr Vec kSitBone{-3.8, -7.2, 6.2};

constexpr Piece kHipBone[] = {
    // the rim
    {kFrontPoint, .95, kTubercle, .95},
    {kTubercle, .95, kCrestTop, .85},
    {kCrestTop, .85, kCrestBack, .85},
    {kCrestBack, .85, kCrestEnd, .9},
    {kCrestEnd, .9, kBackPoint, 1.0},
    {kBackPoint, 1.0, kUnderBackPoint, .9},
    // the wing
    {kWing, 2.3, kFrontPoint, .9},
    {kWing, 2.3, {3.9, 8.8, 12.8}, .8},
    {kWing, 2.3, kTubercle, .9},
    {kWing, 2.3, {0.4, 10.9, 13.0}, .8},
    {kWing, 2.3, kCrestTop, .8},
    {kWing, 2.3, {-3.6, 10.9, 10.9}, .8},
    {kWing, 2.3, kCrestBack, .8},
    {kWing, 2.3, {-6.8, 9.2, 7.6}, .8},
    {kWing, 2.2, kCrestEnd, .9},
    {kWing, 2.2, kBackPoint, .9},
    {kWing, 2.0, kUnderBackPoint, .8},
    // socket and the lower front point
    {kWing, 2.3, kSocket, 3.0},
    {{1.6, 2.2, 9.0}, 2.0, {4.7, 3.8, 9.7}, .9},
    // sit bone
    {kSocket, 2.6, {-2.8, -3.6, 7.4}, 1.7},
    {{-2.8, -3.6, 7.4}, 1.7, kSitBone, 1.6},
    {{-2.4, -1.2, 7.4}, 1.0, {-4.8, -1.8, 5.4}, .5},
    // the branches, and the pubic bone
    {kSitBone, 1.2, {0.4, -6.8, 3.6}, .85},
    {{0.4, -6.8, 3.6}, .85, {3.8, -4.2, 1.3}, .85},
    {{3.9, -3.8, 1.25}, .95, {5.4, -1.0, 1.35}, 1.05},
    {{5.4, -1.0, 1.5}, .9, {5.9, -0.3, 2.7}, .7},
    {{5.3, -0.6, 2.0}, .95, {3.4, 1.4, 6.2}, 1.1},
    {{3.4, 1.4, 6.2}, 1.1, {1.4, 1.2, 8.0}, 2.0},
};

constexpr Piece kSacrum[] = {
    {{-5.4, 7.4, 2.9}, 2.0, {-8.4, 2.2, 1.5}, 1.3},
    {{-5.4, 7.4, -2.9}, 2.0, {-8.4, 2.2, -1.5}, 1.3},
    {{-5.2, 7.2, 0}, 2.2, {-9.0, 1.0, 0}, 1.3},
};
constexpr Piece kTailbone[] = {
    {{-9.0, -0.5, 0}, .95, {-8.8, -1.8, 0}, .75},
    {{-8.8, -1.8, 0}, .75, {-8.0, -3.4, 0}, .5},
};

/// Of the spine below, at the height of its middle.
constexpr Piece kVertebra[] = {
    {{-1.4, 0, 1.2}, 1.35, {-1.4, 0, -1.2}, 1.35},
    {{-2.6, 0, 1.2}, .8, {-3.4, 0.2, 4.0}, .5},
    {{-2.6, 0, -1.2}, .8, {-3.4, 0.2, -4.0}, .5},
    {{-3.4, 0.1, 0}, .8, {-6.6, -0.6, 0}, .65},
};
constexpr Piece kRib[] = {
    {{-3.2, 0.2, 1.4}, .55, {-5.4, -0.8, 5.0}, .55},
    {{-5.4, -0.8, 5.0}, .55, {-4.2, -3.0, 9.0}, .55},
};

constexpr Piece kThighBone[] = {
    {{0, 0, 0}, 2.3, {-0.2, -0.8, 2.4}, 1.5},         {{-0.2, -0.8, 2.4}, 1.5, {-0.7, -2.6, 5.0}, 1.6},
    {{-0.8, -3.2, 5.2}, 1.7, {-1.2, 0.2, 6.2}, 1.35}, {{-0.8, -4.4, 4.6}, 1.5, {-1.8, -5.4, 3.0}, .8},
    {{-0.7, -3.2, 5.2}, 1.6, {0.6, -14, 3.4}, 1.3},   {{0.6, -14, 3.4}, 1.3, {0.6, -33, 0.7}, 1.4},
    {{0.6, -33, 0.7}, 1.4, {0.2, -39.6, 2.0}, 2.3},   {{0.6, -33, 0.7}, 1.4, {0.2, -39.6, -2.0}, 2.3},
};
constexpr Piece kKneecap[] = {{{3.6, -39.0, 0}, 1.7, {3.7, -40.4, 0}, 1.2}};
constexpr Piece kShin[] = {
    {{0.2, -1.8, 1.6}, 2.2, {0.9, -7, -0.2}, 1.4}, {{0.2, -1.8, -1.6}, 2.2, {0.9, -7, -0.2}, 1.4},
    {{0.9, -7, -0.2}, 1.4, {0.6, -33, -0.5}, 1.1}, {{0.6, -33, -0.5}, 1.1, {0, -37.4, -0.8}, 1.9},
    {{-0.6, -3, 3.0}, .8, {-0.8, -37, 2.4}, .7},
};

// The foot from heel to middle, and the toes with what carries them.
constexpr Piece kHeelBone[] = {{{-4.4, -3.8, 0.2}, 2.1, {1.6, -2.9, 0.9}, 1.3}};
constexpr Piece kAnkleBone[] = {{{0, -0.7, 0}, 1.6, {2.9, -1.5, -0.5}, 1.05}};
constexpr Piece kNavicular[] = {{{4.0, -2.0, 0}, 1.0, {4.2, -2.5, -1.8}, .8}};
constexpr Piece kMidfoot[] = {{{5.6, -2.8, -1.2}, .85, {5.6, -2.6, 1.0}, .85},
                              {{2.8, -3.2, 1.6}, 1.0, {5.2, -3.4, 1.8}, .8}};
constexpr Piece kBigToeRay[] = {{{6.6, -3.2, -1.3}, .75, {11.0, -4.7, -1.7}, .85}};
constexpr Piece kSecondRay[] = {{{6.6, -3.0, -.5}, .55, {11.4, -4.7, -.4}, .6}};
constexpr Piece kThirdRay[] = {{{6.4, -3.1, .3}, .55, {11.0, -4.8, .5}, .6}};
constexpr Piece kFourthRay[] = {{{6.0, -3.3, 1.1}, .55, {10.4, -4.9, 1.4}, .6}};
constexpr Piece kFifthRay[] = {{{5.6, -3.7, 1.9}, .6, {9.6, -5.0, 2.3}, .6}};
constexpr Piece kBigToe[] = {{{0.6, -0.2, -1.7}, .7, {2.2, -0.3, -1.7}, .6},
                             {{3.0, -0.4, -1.7}, .6, {4.3, -0.4, -1.6}, .55}};
constexpr Piece kToes[] = {{{0.9, -0.2, -.4}, .5, {4.2, -0.5, -.3}, .4},
                           {{0.6, -0.2, .5}, .5, {3.6, -0.5, .6}, .4},
                           {{0.0, -0.3, 1.4}, .5, {2.8, -0.6, 1.4}, .4},
                           {{-0.8, -0.4, 2.2}, .5, {1.8, -0.6, 2.2}, .4}};

constexpr double kLowestVertebra = 1.8;  // of the lumbar frame
constexpr double kVertebraHeight = 3.1;
constexpr std::size_t kVertebrae = 5;

Bone boneOf(std::span<const Piece> pieces, Segment segment, Side side, double up = 0) {
  const double out = side == Side::Right ? 1.0 : -1.0;
  const auto ball = [&](Vec centre, double radius) {
    return Ball{{segment, segment < Segment::Thigh ? Side::Right : side},
                {centre.x, centre.y + up, out * centre.z},
                radius};
  };
  Bone bone;
  bone.side = side;
  for (const Piece& piece : pieces) {
    bone.parts.push_back({Part::Trunk, ball(piece.a, piece.ra), ball(piece.b, piece.rb)});
  }
  return bone;
}

void addBoth(std::vector<Bone>& all, std::span<const Piece> pieces, Segment segment, double up = 0) {
  for (const Side side : {Side::Left, Side::Right}) {
    all.push_back(boneOf(pieces, segment, side, up));
    all.back().isMidline = false;
  }
}

std::vector<Bone> allBones() {
  std::vector<Bone> all;
  for (const double up : {2.2, 5.4}) {
    addBoth(all, kRib, Segment::Thorax, up);
    all.push_back(boneOf(kVertebra, Segment::Thorax, Side::Right, up));
  }
  for (std::size_t i = 0; i < kVertebrae; ++i) {
    all.push_back(boneOf(kVertebra, Segment::Lumbar, Side::Right,
                         kLowestVertebra + kVertebraHeight * static_cast<double>(i)));
  }
  all.push_back(boneOf(kTailbone, Segment::Pelvis, Side::Right));
  all.push_back(boneOf(kSacrum, Segment::Pelvis, Side::Right));
  addBoth(all, kHipBone, Segment::Pelvis);
  addBoth(all, kThighBone, Segment::Thigh);
  addBoth(all, kShin, Segment::Shank);
  addBoth(all, kKneecap, Segment::Thigh);
  for (const std::span<const Piece> bone :
       {std::span<const Piece>(kHeelBone), std::span<const Piece>(kAnkleBone),
        std::span<const Piece>(kNavicular), std::span<const Piece>(kMidfoot),
        std::span<const Piece>(kFifthRay), std::span<const Piece>(kFourthRay),
        std::span<const Piece>(kThirdRay), std::span<const Piece>(kSecondRay),
        std::span<const Piece>(kBigToeRay)}) {
    addBoth(all, bone, Segment::Foot);
  }
  addBoth(all, kToes, Segment::Toes);
  addBoth(all, kBigToe, Segment::Toes);
  return all;
}

}  // namespace

const std::vector<Bone>& bones() {
  static const std::vector<Bone> kBones = allBones();
  return kBones;
}

}  // namespace calcar::figure::internal

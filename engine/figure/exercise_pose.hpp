#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/figure/body.hpp"
#include "engine/figure/joints.hpp"

namespace calcar::figure {

/// A number that a pose sets outright.
struct Setting {
  Number number;
  double value = 0;
};

// Landmarks are indices into landmarks().
/// The lowest spot of a landmark lies on a surface of this height.
struct Touch {
  std::size_t landmark = 0;
  double height = 0;
};
/// A landmark sits at the coordinates that are given.
struct Position {
  std::size_t landmark = 0;
  std::array<std::optional<double>, 3> place;
};
/// Two landmarks meet, as far as they can.
struct Meeting {
  std::size_t one = 0, other = 0;
};

/// One of the two pictures: a guess of its angles, what touches what, and which numbers may move for that.
struct PoseBlock {
  std::optional<Lie> lie;
  std::vector<Setting> settings;
  std::vector<Touch> touch;
  std::vector<Position> at;
  std::vector<std::size_t> keep;  ///< end only: stay where the start left them
  std::vector<Meeting> together;
  std::vector<std::size_t> balance;  ///< the centre of mass comes over their middle
  std::vector<Numbers> free;
  bool isStatic = true;                ///< false: a jump or a rolling ball need not be balanced
  std::vector<std::size_t> carriedBy;  ///< landmarks that lean on a wall
};

enum class PropKind { Mat, Box, Bench, Chair, Wall, Ball, Band, Post, Dumbbell };

struct Span {
  double from = 0, to = 0;
  [[nodiscard]] double middle() const { return (from + to) / 2; }
};

/// Where a ball, post or end of a band is: the middle of landmarks, or a fixed place.
struct Anchor {
  std::vector<std::size_t> landmarks;
  Vec place;
};

struct Prop {
  PropKind kind = PropKind::Mat;
  std::string name;             ///< of its top as a surface; may be empty
  Span x, y, z;                 ///< mat, box, bench, wall
  std::optional<double> depth;  ///< overrides what it is painted before
  Anchor at;                    ///< ball, post, chair
  double radius = 0;            ///< ball
  bool isBelow = false;         ///< a ball that lies on the floor under its anchor
  Anchor from, to;              ///< band
  double around = 0;            ///< a band that goes round limbs of this radius
  Side hand = Side::Right;      ///< dumbbell
  double height = 45;           ///< chair: of its seat
  double faces = 1;             ///< chair: the sitter looks to +x (1) or to -x (-1)
};

/// An arrow along the way of a landmark, or a straight push beside one.
struct Arrow {
  bool isPush = false;
  std::size_t landmark = 0;
  Dot offset;
  double from = 0, to = 1;  ///< the part of the way that is drawn
  Dot push;
  double bow = 0;
};

/// A joint range that is widened for one exercise.
struct Beyond {
  Number number;
  double least = 0, most = 0;
};

enum class Layout { BySize, Row, Column };

/// An exercise as its author writes it, the right side working.
struct ExercisePose {
  double yaw = 0, pitch = 7;      ///< of the view
  std::vector<std::size_t> work;  ///< indices into muscles()
  bool isHold = false;
  Layout layout = Layout::BySize;
  std::vector<Prop> props;
  PoseBlock start;
  std::optional<PoseBlock> end;
  std::vector<Arrow> arrows;
  std::array<double, kParts> order{};  ///< brings a part forward or back
  double soft = 2;                     ///< how deep flesh may press into the floor
  std::vector<Beyond> beyond;
  bool isFarDarker = true;
};

}  // namespace calcar::figure

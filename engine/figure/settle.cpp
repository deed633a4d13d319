#include "engine/figure/settle.hpp"

#include <algorithm>
#include <cmath>

namespace calcar::figure {
namespace {

constexpr double kWish = 0.49;       // weight of what may give way: balance, meetings
constexpr double kFlatSole = 10.0;   // a foot that stands on heel and ball is flat from side to side too
constexpr double kProbe = 0.01;      // degrees or cm, for the slopes
constexpr double kSoftHome = 0.004;  // how much a number is drawn to where the author put it
constexpr double kLargestStep = 12.0;
constexpr double kSmallestStep = 1e-4;
constexpr int kMostSteps = 60;

/// A set of equations as rows, solved with pivots.
std::vector<double> solved(std::vector<std::vector<double>> rows) {
  const std::size_t n = rows.size();
  for (std::size_t column = 0; column < n; ++column) {
    const auto pivot = std::max_element(
        rows.begin() + static_cast<std::ptrdiff_t>(column), rows.end(),
        [&](const auto& a, const auto& b) { return std::abs(a[column]) < std::abs(b[column]); });
    std::iter_swap(rows.begin() + static_cast<std::ptrdiff_t>(column), pivot);
    for (std::size_t row = 0; row < n; ++row) {
      if (row == column) {
        continue;
      }
      const double share = rows[row][column] / rows[column][column];
      for (std::size_t k = column; k <= n; ++k) {
        rows[row][k] -= share * rows[column][k];
      }
    }
  }
  std::vector<double> result(n);
  for (std::size_t i = 0; i < n; ++i) {
    result[i] = rows[i][n] / rows[i][i];
  }
  return result;
}

/// How far the pins of a block are from holding.
class Pins {
 public:
  Pins(const PoseBlock& block, const Frames* start) : m_block(block), m_start(start) {
    for (const Side side : {Side::Right, Side::Left}) {
      const std::string end = side == Side::Right ? ".R" : ".L";
      if (isHeld(landmarksNamed("heel" + end).front()) && isHeld(landmarksNamed("ball" + end).front())) {
        m_soles.push_back({Segment::Foot, side});
      }
    }
  }

  /// Weighted misses; those that must hold come first.
  [[nodiscard]] std::vector<double> misses(const Frames& frames) const {
    std::vector<double> all = musts(frames);
    for (const Frame sole : m_soles) {
      all.push_back(kFlatSole * directionOf(frames, sole, {0, 0, 1}).y);
    }
    for (const Meeting& meeting : m_block.together) {
      const Vec gap = centreOf(frames, meeting.one) - centreOf(frames, meeting.other);
      all.insert(all.end(), {kWish * gap.x, kWish * gap.y, kWish * gap.z});
    }
    if (!m_block.balance.empty()) {
      Vec middle;
      for (const std::size_t landmark : m_block.balance) {
        middle = middle + centreOf(frames, landmark);
      }
      const Vec gap = centreOfMass(frames) - middle * (1.0 / static_cast<double>(m_block.balance.size()));
      all.insert(all.end(), {kWish * gap.x, kWish * gap.z});
    }
    return all;
  }

  [[nodiscard]] double worst(const Frames& frames) const {
    double worst = 0;
    for (const double miss : musts(frames)) {
      worst = std::max(worst, std::abs(miss));
    }
    return worst;
  }

 private:
  [[nodiscard]] std::vector<double> musts(const Frames& frames) const {
    std::vector<double> all;
    for (const Touch& touch : m_block.touch) {
      all.push_back(centreOf(frames, touch.landmark).y - landmarks()[touch.landmark].ball.radius -
                    touch.height);
    }
    for (const Position& position : m_block.at) {
      for (std::size_t axis = 0; axis < 3; ++axis) {
        if (position.place[axis]) {
          all.push_back(component(centreOf(frames, position.landmark), static_cast<int>(axis)) -
                        *position.place[axis]);
        }
      }
    }
    if (m_start != nullptr) {
      for (const std::size_t landmark : m_block.keep) {
        const Vec gap = centreOf(frames, landmark) - centreOf(*m_start, landmark);
        all.insert(all.end(), {gap.x, gap.y, gap.z});
      }
    }
    return all;
  }

  [[nodiscard]] bool isHeld(std::size_t landmark) const {
    return std::any_of(m_block.touch.begin(), m_block.touch.end(),
                       [&](const Touch& touch) { return touch.landmark == landmark; }) ||
           std::find(m_block.keep.begin(), m_block.keep.end(), landmark) != m_block.keep.end();
  }

  static Vec centreOf(const Frames& frames, std::size_t landmark) {
    return placeOf(frames, landmarks()[landmark].ball);
  }

  const PoseBlock& m_block;
  const Frames* m_start;
  std::vector<Frame> m_soles;
};

void write(Pose& pose, const Numbers& numbers, double value) {
  for (const Number& number : numbers) {
    valueIn(pose, number) = value;
  }
}

/// The step of damped least squares from here.
std::vector<double> stepFrom(Pose pose, const Pins& pins, const std::vector<Numbers>& free,
                             const std::vector<double>& values, const std::vector<double>& home) {
  const auto misses = pins.misses(placed(pose));
  std::vector<std::vector<double>> slopes;
  for (std::size_t i = 0; i < free.size(); ++i) {
    write(pose, free[i], values[i] + kProbe);
    auto slope = pins.misses(placed(pose));
    write(pose, free[i], values[i]);
    for (std::size_t k = 0; k < slope.size(); ++k) {
      slope[k] = (slope[k] - misses[k]) / kProbe;
    }
    slopes.push_back(std::move(slope));
  }
  const auto product = [](const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
      sum += a[k] * b[k];
    }
    return sum;
  };
  std::vector<std::vector<double>> rows(free.size());
  for (std::size_t i = 0; i < free.size(); ++i) {
    for (std::size_t j = 0; j < free.size(); ++j) {
      rows[i].push_back(product(slopes[i], slopes[j]) + (i == j ? 1e-4 + kSoftHome * kSoftHome : 0.0));
    }
    rows[i].push_back(-product(slopes[i], misses) - kSoftHome * kSoftHome * (values[i] - home[i]));
  }
  return solved(std::move(rows));
}

}  // namespace

Settled settle(const PoseBlock& block, const Settled* before) {
  Pose pose = before == nullptr ? Pose{} : before->pose;
  pose.lie = block.lie.value_or(pose.lie);
  for (const Setting& setting : block.settings) {
    valueIn(pose, setting.number) = setting.value;
  }
  const Pins pins(block, before == nullptr ? nullptr : &before->frames);
  std::vector<double> home;
  for (const Numbers& numbers : block.free) {
    home.push_back(valueIn(pose, numbers.front()));
  }
  std::vector<double> values = home;
  for (int count = 0; count < kMostSteps && !block.free.empty(); ++count) {
    const auto step = stepFrom(pose, pins, block.free, values, home);
    double largest = 0;
    for (const double part : step) {
      largest = std::max(largest, std::abs(part));
    }
    const double share = largest > kLargestStep ? kLargestStep / largest : 1.0;
    for (std::size_t i = 0; i < step.size(); ++i) {
      values[i] += share * step[i];
      write(pose, block.free[i], values[i]);
    }
    if (largest < kSmallestStep) {
      break;
    }
  }
  const Frames frames = placed(pose);
  return {pose, frames, pins.worst(frames)};
}

std::vector<Settled> settle(const ExercisePose& exercise) {
  std::vector<Settled> poses{settle(exercise.start)};
  if (exercise.end) {
    poses.push_back(settle(*exercise.end, &poses.front()));
  }
  return poses;
}

}  // namespace calcar::figure

#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <functional>
#include <sstream>

namespace calcar::testing {

/// Checks a property on generated cases, the same ones on every run: what fails here fails everywhere.
inline void holdsAlways(const std::function<void()>& property, int cases = 150) {
  constexpr std::uint64_t kSeed = 20261120;
  rc::detail::TestParams params;
  params.seed = kSeed;
  params.maxSuccess = cases;
  params.maxSize = 30;
  const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata{}, params);
  std::ostringstream report;
  rc::detail::printResultMessage(result, report);
  EXPECT_TRUE(result.is<rc::detail::SuccessResult>()) << report.str();
}

}  // namespace calcar::testing

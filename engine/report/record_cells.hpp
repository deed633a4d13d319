#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/parts.hpp"

namespace calcar::engine {

/// An answered “no”, fresh or stale.
[[nodiscard]] bool isNo(const std::optional<Fact>& fact);
/// Whether the screening section already says “no” for it, in the line of its panel.
[[nodiscard]] bool isToldByAPanel(const ReportContext& context, std::uint32_t finding);
/// What stands in a cell: value, the reason why there is none, or that nobody looked.
[[nodiscard]] Text cell(const ReportContext& context, std::uint32_t finding, const std::optional<Fact>& fact);
/// Whether the record says anything of it, on any side, be it why there is no answer.
[[nodiscard]] bool hasAnything(const ReportContext& context, std::uint32_t finding);
/// The findings of some sections that the record says anything of, section by section.
[[nodiscard]] std::vector<std::uint32_t> recorded(const ReportContext& context,
                                                  std::span<const std::string_view> sections);

/// “Mellor 2016”: a citation up to its first comma.
[[nodiscard]] std::string shortCitation(const Pack& pack, const std::string& key);

}  // namespace calcar::engine

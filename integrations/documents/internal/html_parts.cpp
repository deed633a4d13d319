#include "integrations/documents/internal/html_parts.hpp"

#include "integrations/documents/internal/clean_text.hpp"
#include "integrations/documents/internal/look.hpp"

namespace calcar::documents {
namespace {

using engine::Emphasis;

/// A number as SVG wants it, whatever the locale.
std::string number(double value) {
  const auto tenths = static_cast<long>(value * 10 + (value < 0 ? -0.5 : 0.5));
  const long whole = tenths / 10;
  const long rest = tenths % 10;
  return std::to_string(whole) + (rest == 0 ? std::string() : "." + std::to_string(rest < 0 ? -rest : rest));
}

std::string pathOf(const Stroke& stroke, bool closed) {
  std::string path;
  for (std::size_t i = 0; i < stroke.size(); ++i) {
    path += (i == 0 ? "M" : " L") + number(stroke[i].x) + " " + number(stroke[i].y);
  }
  return path + (closed ? " Z" : "");
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + R"(=")" + std::string(value) + R"(")";
}

std::string outlineSvg(const Sign& sign, std::string_view tone) {
  std::string look = attribute("fill", sign.filled ? tone : colour::kSurface) + attribute("stroke", tone) +
                     attribute("stroke-width", number(kOutlineWidth)) + attribute("stroke-linejoin", "round");
  if (sign.dashed) {
    look += attribute("stroke-dasharray", "5 3.5");
  }
  return sign.ring ? R"(<circle cx="20" cy="20")" + attribute("r", number(kRingRadius)) + look + "/>"
                   : "<path" + attribute("d", pathOf(sign.outline, true)) + look + "/>";
}

std::string_view classOf(const engine::Span& span) {
  switch (span.emphasis) {
    case Emphasis::Muted:
      return "muted";
    case Emphasis::Warning:
      return "warning";
    case Emphasis::Urgent:
      return "urgent";
    case Emphasis::Gap:
    case Emphasis::Plain:
      break;
  }
  return {};
}

std::string withBreaks(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    result += letter == '\n' ? std::string("<br/>") : std::string(1, letter);
  }
  return result;
}

std::string spanHtml(const engine::Span& span) {
  if (span.text.empty()) {
    return {};
  }
  std::string html = withBreaks(escaped(span.text));
  if (span.emphasis == Emphasis::Gap) {
    html = R"(<mark class="gap">)" + html + "</mark>";
  } else if (const auto name = classOf(span); !name.empty()) {
    html = "<span" + attribute("class", name) + ">" + html + "</span>";
  }
  return span.strong ? "<strong>" + html + "</strong>" : html;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : cleaned(text)) {
    switch (letter) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += letter;
    }
  }
  return result;
}

std::string inlineHtml(const engine::Text& text) {
  std::string html;
  for (const auto& span : text) {
    html += spanHtml(span);
  }
  return html;
}

std::string signSvg(const engine::Callout& callout) {
  const Sign sign = signOf(callout);
  if (isEmpty(sign)) {
    return {};
  }
  const std::string_view tone = toneOf(callout).strong;
  std::string svg = R"(<svg class="sign" viewBox="0 0 40 40" width="28" height="28" aria-hidden="true">)" +
                    outlineSvg(sign, tone);
  for (const auto& stroke : sign.mark) {
    svg += "<path" + attribute("d", pathOf(stroke, false)) + attribute("fill", "none") +
           attribute("stroke", sign.filled ? colour::kSurface : tone) +
           attribute("stroke-width", number(kMarkWidth)) + attribute("stroke-linecap", "round") +
           attribute("stroke-linejoin", "round") + "/>";
  }
  return svg + "</svg>";
}

std::string intervalSvg(const engine::IntervalBar& bar, std::string_view spoken) {
  constexpr double kPerPermille = 0.3;
  const double low = boundedPermille(bar.lowPermille) * kPerPermille;
  const double high = boundedPermille(bar.highPermille) * kPerPermille;
  const double estimate = boundedPermille(bar.permille) * kPerPermille;
  const auto rectangle = [](double x, double y, double width, double height, double radius,
                            std::string_view fill) {
    return "<rect" + attribute("x", number(x)) + attribute("y", number(y)) +
           attribute("width", number(width)) + attribute("height", number(height)) +
           attribute("rx", number(radius)) + attribute("fill", fill) + "/>";
  };
  // Two units of room on both sides, so that a tick at 0 or 100 % is whole.
  return R"(<svg class="bar" role="img" viewBox="-2 0 304 14")" + attribute("aria-label", spoken) + ">" +
         rectangle(0, 5.5, 300, 3, 1.5, colour::kSurface3) +
         rectangle(low, 3, high - low, 8, 4, colour::kDataBand) +
         rectangle(estimate - 2, 0, 4, 14, 2, colour::kData) + "</svg>";
}

}  // namespace calcar::documents

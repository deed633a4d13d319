#include "rules/compiler/sheet.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calcar::rules {
namespace {

// One cell, in the units of drawings.
constexpr int kCell = 2400;
constexpr int kTitle = 150;
constexpr int kPadding = 100;
constexpr int kColumns = 8;

/// By pack::Ink; the light palette of the documents.
constexpr std::array<std::string_view, 23> kColours = {
    "none",    "#e6d6c8", "#cdbfb4", "#93a8bd", "#7d91a6", "#44566a", "#3a4a5c", "#f4f6f8",
    "#8796a6", "#4b4a4f", "#3f3e43", "#f0642f", "#e04e17", "#2b3644", "#ffffff", "#e9eef2",
    "#cfd8e0", "#b9c5d0", "#d6e4e6", "#a9c1c5", "#2f7f8c", "#dde3e8", "#5f6f7e"};

std::string colourOf(pack::Ink ink) { return std::string(kColours[static_cast<std::size_t>(ink)]); }

std::string pathOf(const pack::Shape& shape) {
  std::string path;
  flatbuffers::uoffset_t at = 0;
  for (const char verb : shape.verbs()->string_view()) {
    path += static_cast<char>(verb - 'a' + 'A');
    const int numbers = verb == 'c' ? 6 : verb == 'z' ? 0 : 2;
    for (int i = 0; i < numbers; ++i) {
      path += std::to_string(shape.points()->Get(at++)) + " ";
    }
  }
  return path;
}

std::string shapesOf(const pack::Drawing& drawing) {
  std::string text;
  for (const pack::Shape* shape : *drawing.shapes()) {
    text += "<path d=\"" + pathOf(*shape) + "\" fill=\"" + colourOf(shape->fill()) + "\"";
    if (shape->line() != pack::Ink::Nothing) {
      text += " stroke=\"" + colourOf(shape->line()) + "\" stroke-width=\"" +
              std::to_string(shape->line_width()) + "\"";
    }
    text += "/>";
  }
  return text;
}

}  // namespace

std::string contactSheet(const engine::Pack& pack) {
  std::vector<std::pair<std::string, const pack::Drawing*>> drawings;
  for (const pack::Exercise* exercise : *pack.content().exercises()) {
    drawings.emplace_back(exercise->id()->str(), exercise->drawing());
  }
  for (const pack::Finding* finding : *pack.content().findings()) {
    drawings.emplace_back(finding->id()->str(), finding->drawing());
  }
  std::erase_if(drawings, [](const auto& named) { return named.second == nullptr; });
  std::string cells;
  int count = 0;
  for (const auto& [name, drawing] : drawings) {
    const int left = count % kColumns * kCell;
    const int top = count / kColumns * kCell;
    const int room = kCell - 2 * kPadding - kTitle;
    const double scale =
        std::min(1.0, static_cast<double>(room) / std::max<int>(drawing->width(), drawing->height()));
    cells += "<g transform=\"translate(" + std::to_string(left + kPadding) + " " +
             std::to_string(top + kPadding) + ") scale(" + std::to_string(scale) + ")\">" +
             shapesOf(*drawing) + "</g>\n<text x=\"" + std::to_string(left + kCell / 2) + "\" y=\"" +
             std::to_string(top + kCell - kPadding) + "\">" + name + "</text>\n";
    ++count;
  }
  const int high = (count + kColumns - 1) / kColumns * kCell;
  const std::string size = std::to_string(kColumns * kCell) + " " + std::to_string(high);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" width=\"" +
         std::to_string(kColumns * 250) + "\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" +
         "<g stroke-linecap=\"round\" stroke-linejoin=\"round\" fill-rule=\"evenodd\" "
         "font-family=\"sans-serif\" font-size=\"120\" text-anchor=\"middle\">\n" +
         cells + "</g>\n</svg>\n";
}

}  // namespace calcar::rules

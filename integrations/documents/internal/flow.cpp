#include "integrations/documents/internal/flow.hpp"

#include <array>
#include <cstddef>

namespace calcar::documents {
namespace {

constexpr double kRounding = 0.01;

class Pages {
 public:
  Pages(double firstHeight, double height) : m_heights{firstHeight, height}, m_pages(1) {}

  [[nodiscard]] bool isEmpty() const { return m_pages.back().empty(); }

  [[nodiscard]] bool fits(double before, double height) const {
    return m_y + (isEmpty() ? 0 : before) + height <= m_heights[m_pages.size() == 1 ? 0 : 1] + kRounding;
  }

  void turn(const Piece& next) {
    m_pages.emplace_back();
    m_y = 0;
    if (next.head) {
      put(*next.head);
    }
  }

  void put(const Piece& piece) {
    m_y += isEmpty() ? 0 : piece.before;
    m_pages.back().push_back({&piece, m_y});
    m_y += piece.height;
  }

  [[nodiscard]] std::vector<Page> result() && { return std::move(m_pages); }

 private:
  std::array<double, 2> m_heights;
  double m_y = 0;
  std::vector<Page> m_pages;
};

std::size_t endOfGroup(const std::vector<Piece>& pieces, std::size_t first) {
  std::size_t end = first + 1;
  while (end < pieces.size() && pieces[end - 1].keepWithNext) {
    ++end;
  }
  return end;
}

double heightOf(const std::vector<Piece>& pieces, std::size_t first, std::size_t end) {
  double height = pieces[first].height;
  for (std::size_t i = first + 1; i < end; ++i) {
    height += pieces[i].before + pieces[i].height;
  }
  return height;
}

}  // namespace

std::vector<Page> paginated(const std::vector<Piece>& pieces, double firstPageHeight, double pageHeight) {
  Pages pages(firstPageHeight, pageHeight);
  for (std::size_t first = 0; first < pieces.size();) {
    const std::size_t end = endOfGroup(pieces, first);
    const bool turnsForGroup =
        !pages.isEmpty() && !pages.fits(pieces[first].before, heightOf(pieces, first, end));
    if (turnsForGroup) {
      pages.turn(pieces[first]);
    }
    for (std::size_t i = first; i < end; ++i) {
      if (!pages.isEmpty() && i > first && !pages.fits(pieces[i].before, pieces[i].height)) {
        pages.turn(pieces[i]);
      }
      pages.put(pieces[i]);
    }
    first = end;
  }
  return std::move(pages).result();
}

}  // namespace calcar::documents

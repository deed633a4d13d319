#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// Puts instances together to series, studies and persons.
class Grouping {
 public:
  /// @returns why the instance was not counted, or nothing when it was
  std::optional<SkipReason> add(const Instance& instance);

  [[nodiscard]] int instances() const { return static_cast<int>(m_places.size()); }

  /// Completes what depends on all instances and hands the studies out, newest first.
  std::vector<Study> takeStudies();

 private:
  struct Place {
    std::size_t study;
    std::size_t series;
  };

  std::size_t studyOf(const Instance& instance);
  std::size_t seriesOf(Study& study, const Instance& instance);

  std::vector<Study> m_studies;
  std::multimap<std::string, std::size_t> m_studiesByUid;
  std::map<std::pair<std::size_t, std::string>, std::size_t> m_seriesByUid;
  std::unordered_map<std::string, Place> m_places;
};

/// @returns whether both records are of one person as far as a header can tell; an issuer or sex that is
/// missing in one of them makes no difference
[[nodiscard]] bool isSamePerson(const Person& one, const Person& other);

}  // namespace calcar::dicom

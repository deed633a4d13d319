#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tl/expected.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "integrations/dicom/scan.hpp"

namespace calcar::dicom {

/// Where in the studies an image belongs.
struct SeriesPlace {
  std::size_t study = 0;
  std::size_t series = 0;
};

/// Puts what headers say together to series, studies and persons.
class Grouping {
 public:
  /// Finds or makes the series that an image with such a header belongs to, and adds what the header says.
  /// Does not count the image.
  SeriesPlace place(const Instance& instance);

  /// Counts one image.
  void count(SeriesPlace place, bool truncated);

  void addDocuments(SeriesPlace place, std::vector<DocumentText> documents);

  [[nodiscard]] int instances() const { return m_instances; }
  [[nodiscard]] const std::vector<Study>& studies() const { return m_studies; }

  /// Completes what depends on all images and hands the studies out, newest first.
  std::vector<Study> takeStudies();

 private:
  std::size_t studyOf(const Instance& instance);
  std::size_t seriesOf(std::size_t study, const Instance& instance);

  std::vector<Study> m_studies;
  std::multimap<std::string, std::size_t> m_studiesByUid;
  std::map<std::pair<std::size_t, std::string>, std::size_t> m_seriesByUid;
  int m_instances = 0;
};

/// @returns whether both records are of one person as far as a header can tell; an issuer or sex that is
/// missing in one of them makes no difference
[[nodiscard]] bool isSamePerson(const Person& one, const Person& other);

/// How many persons the studies name.
[[nodiscard]] int countPersons(const std::vector<Study>& studies);

}  // namespace calcar::dicom

#pragma once

#include <gtest/gtest.h>

#include <chrono>

#include "integrations/dicom/pacs/query.hpp"
#include "integrations/dicom/pacs/send.hpp"
#include "tests/integrations/dicom/pacs/support/fake_archive.hpp"

// How the tests ask an archive of their own.

namespace calcar::dicom {

inline Node nodeAt(int port) {
  DimseNode dimse;
  dimse.host = "127.0.0.1";
  dimse.port = port;
  dimse.called = "ARCHIVE";
  return {"archive", dimse};
}

inline PacsLimits quick() {
  PacsLimits limits;
  limits.connect = std::chrono::seconds(2);
  limits.answer = std::chrono::milliseconds(600);
  limits.total = std::chrono::seconds(3);
  return limits;
}

inline Query idQuery(QueryLevel level = QueryLevel::Study) {
  Query query;
  query.level = level;
  query.patientId = "4711";
  return query;
}

inline PacsResult<Found> findWith(const test::FakeArchive::Script& script, const Query& query = idQuery(),
                                  PacsLimits limits = quick()) {
  const test::FakeArchive archive(script);
  return find(nodeAt(archive.port()), query, limits);
}

template <typename T>
FailureKind kindOf(const PacsResult<T>& result) {
  EXPECT_FALSE(result);
  return result ? FailureKind::Configuration : result.error().kind;
}

}  // namespace calcar::dicom

#pragma once

#include <memory>

#include "integrations/dicom/internal/byte_source.hpp"

namespace calcar::dicom {

/// The unpacked bytes of a deflated data set, up to a limit, so that a small file cannot ask for endless
/// work.
class InflatedBytes final : public StreamBytes {
 public:
  InflatedBytes(ByteSource& packed, std::uint64_t limit);
  InflatedBytes(const InflatedBytes&) = delete;
  InflatedBytes& operator=(const InflatedBytes&) = delete;
  InflatedBytes(InflatedBytes&&) = delete;
  InflatedBytes& operator=(InflatedBytes&&) = delete;
  ~InflatedBytes() override;

  [[nodiscard]] bool limitReached() const { return m_limitReached; }
  [[nodiscard]] bool isBroken() const { return m_broken; }

 private:
  struct Zlib;

  std::size_t readOn(Bytes to) override;
  void feed();

  ByteSource& m_packed;
  std::unique_ptr<Zlib> m_zlib;
  std::uint64_t m_limit;
  std::uint64_t m_unpacked = 0;
  bool m_limitReached = false;
  bool m_broken = false;
};

}  // namespace calcar::dicom

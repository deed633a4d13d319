#pragma once

#include <memory>

#include "integrations/dicom/internal/byte_source.hpp"

namespace calcar::dicom {

/// The unpacked bytes of a deflated data set, up to a limit, so that a small file cannot ask for endless
/// work.
class InflatedBytes final : public ByteSource {
 public:
  InflatedBytes(ByteSource& packed, std::uint64_t limit);
  InflatedBytes(const InflatedBytes&) = delete;
  InflatedBytes& operator=(const InflatedBytes&) = delete;
  InflatedBytes(InflatedBytes&&) = delete;
  InflatedBytes& operator=(InflatedBytes&&) = delete;
  ~InflatedBytes() override;

  std::size_t read(Bytes to) override;
  bool skip(std::uint64_t count) override;
  [[nodiscard]] std::uint64_t position() const override { return m_position; }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return std::nullopt; }

  [[nodiscard]] bool limitReached() const { return m_limitReached; }
  [[nodiscard]] bool isBroken() const { return m_broken; }

 private:
  struct Zlib;

  std::size_t unpack(Bytes to);

  ByteSource& m_packed;
  std::unique_ptr<Zlib> m_zlib;
  std::uint64_t m_limit;
  std::uint64_t m_position = 0;
  bool m_limitReached = false;
  bool m_broken = false;
};

}  // namespace calcar::dicom

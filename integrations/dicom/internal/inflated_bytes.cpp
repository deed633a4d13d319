#include "integrations/dicom/internal/inflated_bytes.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace calcar::dicom {

struct InflatedBytes::Zlib {
  z_stream stream{};
  std::array<unsigned char, 8192> input{};
  bool ended = false;
};

InflatedBytes::InflatedBytes(ByteSource& packed, std::uint64_t limit)
    : m_packed(packed), m_zlib(std::make_unique<Zlib>()), m_limit(limit) {
  // DICOM deflates without zlib's own header: a negative window size says so.
  m_broken = inflateInit2(&m_zlib->stream, -MAX_WBITS) != Z_OK;
}

InflatedBytes::~InflatedBytes() { inflateEnd(&m_zlib->stream); }

std::size_t InflatedBytes::unpack(Bytes to) {
  z_stream& stream = m_zlib->stream;
  stream.next_out = to.data();
  stream.avail_out = static_cast<uInt>(to.size());
  while (stream.avail_out > 0 && !m_zlib->ended && !m_broken) {
    if (stream.avail_in == 0) {
      stream.next_in = m_zlib->input.data();
      stream.avail_in = static_cast<uInt>(m_packed.read(m_zlib->input));
    }
    const int outcome = inflate(&stream, Z_NO_FLUSH);
    m_zlib->ended = outcome == Z_STREAM_END || (outcome == Z_BUF_ERROR && stream.avail_in == 0);
    m_broken = outcome != Z_OK && outcome != Z_BUF_ERROR && outcome != Z_STREAM_END;
  }
  return to.size() - stream.avail_out;
}

std::size_t InflatedBytes::read(Bytes to) {
  if (m_position + to.size() > m_limit) {
    m_limitReached = true;
    return 0;
  }
  const std::size_t count = unpack(to);
  m_position += count;
  return count;
}

bool InflatedBytes::skip(std::uint64_t count) {
  std::array<unsigned char, 8192> unwanted{};
  while (count > 0) {
    const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(count, unwanted.size()));
    if (read(Bytes(unwanted.data(), step)) < step) {
      return false;
    }
    count -= step;
  }
  return true;
}

}  // namespace calcar::dicom

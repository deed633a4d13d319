#include "integrations/dicom/internal/inflated_bytes.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace calcar::dicom {

struct InflatedBytes::Zlib {
  z_stream stream{};
  std::array<unsigned char, 4096> input{};
  bool ended = false;
};

InflatedBytes::InflatedBytes(ByteSource& packed, std::uint64_t limit)
    : m_packed(packed), m_zlib(std::make_unique<Zlib>()), m_limit(limit) {
  // DICOM deflates without zlib's own header: a negative window size says so.
  m_broken = inflateInit2(&m_zlib->stream, -MAX_WBITS) != Z_OK;
}

InflatedBytes::~InflatedBytes() { inflateEnd(&m_zlib->stream); }

/// Hands the library the next packed bytes: as many as there are, up to its buffer.
void InflatedBytes::feed() {
  std::size_t count = m_zlib->input.size();
  const unsigned char* bytes = m_packed.look(count);
  while (bytes == nullptr && count > 1) {
    count /= 2;
    bytes = m_packed.look(count);
  }
  if (bytes != nullptr) {
    std::copy_n(bytes, count, m_zlib->input.begin());
    m_packed.skip(count);
  }
  m_zlib->stream.next_in = m_zlib->input.data();
  m_zlib->stream.avail_in = bytes == nullptr ? 0 : static_cast<uInt>(count);
}

std::size_t InflatedBytes::readOn(Bytes to) {
  if (m_unpacked >= m_limit) {
    m_limitReached = true;
    return 0;
  }
  z_stream& stream = m_zlib->stream;
  stream.next_out = to.data();
  stream.avail_out = static_cast<uInt>(std::min<std::uint64_t>(to.size(), m_limit - m_unpacked));
  const uInt room = stream.avail_out;
  while (stream.avail_out == room && !m_zlib->ended && !m_broken) {
    if (stream.avail_in == 0) {
      feed();
    }
    const int outcome = inflate(&stream, Z_NO_FLUSH);
    m_zlib->ended = outcome == Z_STREAM_END || (outcome == Z_BUF_ERROR && stream.avail_in == 0);
    m_broken = outcome != Z_OK && outcome != Z_BUF_ERROR && outcome != Z_STREAM_END;
  }
  m_unpacked += room - stream.avail_out;
  return room - stream.avail_out;
}

}  // namespace calcar::dicom

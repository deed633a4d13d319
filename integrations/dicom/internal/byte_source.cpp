#include "integrations/dicom/internal/byte_source.hpp"

#include <algorithm>
#include <cstring>
#include <ios>

namespace calcar::dicom {

std::size_t MemoryBytes::read(Bytes to) {
  const std::size_t count = std::min(to.size(), m_bytes.size() - m_position);
  std::copy_n(m_bytes.data() + m_position, count, to.data());
  m_position += count;
  return count;
}

bool MemoryBytes::skip(std::uint64_t count) {
  const std::size_t left = m_bytes.size() - m_position;
  m_position += static_cast<std::size_t>(std::min<std::uint64_t>(count, left));
  return count <= left;
}

FileBytes::FileBytes(const std::filesystem::path& file) {
  // The walk hops over values; the stream's own buffer would read what is hopped over.
  m_file.rdbuf()->pubsetbuf(nullptr, 0);
  m_file.open(file, std::ios::binary);
  if (!m_file) {
    return;
  }
  m_file.seekg(0, std::ios::end);
  const std::streamoff end = m_file.tellg();
  if (m_file && end >= 0) {
    m_size = static_cast<std::uint64_t>(end);
  }
}

bool FileBytes::refill() {
  m_file.clear();
  m_file.seekg(static_cast<std::streamoff>(m_position));
  m_file.read(reinterpret_cast<char*>(m_buffer.data()), static_cast<std::streamsize>(m_buffer.size()));
  m_bufferStart = m_position;
  m_bufferLength = static_cast<std::size_t>(m_file.gcount());
  return m_bufferLength > 0;
}

std::size_t FileBytes::read(Bytes to) {
  std::size_t done = 0;
  while (done < to.size()) {
    const bool buffered = m_position >= m_bufferStart && m_position < m_bufferStart + m_bufferLength;
    if (!buffered && !refill()) {
      break;
    }
    const auto from = static_cast<std::size_t>(m_position - m_bufferStart);
    const std::size_t count = std::min(to.size() - done, m_bufferLength - from);
    std::copy_n(m_buffer.data() + from, count, to.data() + done);
    done += count;
    m_position += count;
  }
  return done;
}

bool FileBytes::skip(std::uint64_t count) {
  const std::uint64_t end = m_size.value_or(0);
  const std::uint64_t left = end > m_position ? end - m_position : 0;
  m_position += std::min(count, left);
  return count <= left;
}

}  // namespace calcar::dicom

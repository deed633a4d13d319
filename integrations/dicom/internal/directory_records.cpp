#include "integrations/dicom/internal/directory_records.hpp"

#include <map>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace calcar::dicom {
namespace {

constexpr Tag kRecordSequence{0x0004, 0x1220};
constexpr Tag kNextOffset{0x0004, 0x1400};
constexpr Tag kInUse{0x0004, 0x1410};
constexpr Tag kLowerOffset{0x0004, 0x1420};
constexpr std::uint32_t kLongestValue = 1024;
constexpr std::size_t kMostRecords = 200'000;

using Step = tl::expected<void, SkipReason>;

const std::map<Tag, std::string DirectoryRecord::*>& textFields() {
  static const std::map<Tag, std::string DirectoryRecord::*> kFields{
      {{0x0004, 0x1430}, &DirectoryRecord::type},     {{0x0004, 0x1500}, &DirectoryRecord::fileId},
      {{0x0004, 0x1510}, &DirectoryRecord::sopClass}, {{0x0004, 0x1511}, &DirectoryRecord::instanceUid},
      {{0x0020, 0x000D}, &DirectoryRecord::studyUid}, {{0x0020, 0x000E}, &DirectoryRecord::seriesUid},
  };
  return kFields;
}

std::uint64_t numberOf(std::string_view bytes, bool bigEndian) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t at = bigEndian ? i : bytes.size() - 1 - i;
    value = (value << 8U) | static_cast<unsigned char>(bytes[at]);
  }
  return value;
}

std::string unpadded(std::string_view value) {
  constexpr std::string_view kPadding(" \0", 2);
  const std::size_t begin = value.find_first_not_of(' ');
  const std::size_t end = value.find_last_not_of(kPadding);
  return begin == std::string_view::npos || end == std::string_view::npos || end < begin
             ? std::string()
             : std::string(value.substr(begin, end - begin + 1));
}

class RecordReader {
 public:
  RecordReader(ByteSource& source, Form form, int nesting)
      : m_source(source), m_form(form), m_mostOpen(static_cast<std::size_t>(nesting) * 2) {}

  DirectoryRecords run() {
    const Step step = dataSet();
    return {std::move(m_records), step ? std::nullopt : std::optional(step.error())};
  }

 private:
  Step dataSet() {
    while (true) {
      EntryHeader header;
      const auto found = readEntryHeader(m_source, m_form, header);
      if (!found) {
        return tl::unexpected(found.error());
      }
      if (!*found) {
        return {};
      }
      const bool isRecords = header.tag == kRecordSequence && header.content == Content::Sequence;
      if (const Step step = isRecords ? records(header) : skip(header, m_form); !step) {
        return step;
      }
    }
  }

  tl::expected<EntryHeader, SkipReason> next(Form form) {
    EntryHeader header;
    const auto found = readEntryHeader(m_source, form, header);
    if (!found || !*found) {
      return tl::unexpected(found ? SkipReason::Truncated : found.error());
    }
    return header;
  }

  [[nodiscard]] std::optional<std::uint64_t> endOf(const EntryHeader& header) const {
    return header.length == kUndefinedLength ? std::nullopt
                                             : std::optional(m_source.position() + header.length);
  }

  [[nodiscard]] bool isBefore(const std::optional<std::uint64_t>& end) const {
    return !end || m_source.position() < *end;
  }

  [[nodiscard]] Step closed(const std::optional<std::uint64_t>& end) const {
    return end == m_source.position() ? Step() : tl::unexpected(SkipReason::LengthBeyondEnd);
  }

  Step records(const EntryHeader& sequence) {
    const Form form = sequence.implicitInside ? Form{false, false} : m_form;
    const auto end = endOf(sequence);
    while (isBefore(end)) {
      const std::uint64_t position = m_source.position();
      const auto header = next(form);
      if (!header) {
        return tl::unexpected(header.error());
      }
      if (header->tag == kSequenceEnd) {
        return {};
      }
      if (const Step step = item(position, *header, form); !step) {
        return step;
      }
    }
    return closed(end);
  }

  Step item(std::uint64_t position, const EntryHeader& header, Form form) {
    if (header.tag != kItem) {
      return tl::unexpected(SkipReason::Damaged);
    }
    if (m_records.size() == kMostRecords) {
      return tl::unexpected(SkipReason::TooManyEntries);
    }
    m_records.emplace_back().position = position;
    return record(m_records.back(), endOf(header), form);
  }

  Step record(DirectoryRecord& record, const std::optional<std::uint64_t>& end, Form form) {
    while (isBefore(end)) {
      const auto header = next(form);
      if (!header) {
        return tl::unexpected(header.error());
      }
      if (header->tag == kItemEnd) {
        return {};
      }
      const bool isShort = header->content == Content::Value && header->length <= kLongestValue;
      if (const Step step = isShort ? field(record, *header, form) : skip(*header, form); !step) {
        return step;
      }
    }
    return closed(end);
  }

  Step field(DirectoryRecord& record, const EntryHeader& header, Form form) {
    const unsigned char* bytes = m_source.look(header.length);
    if (bytes == nullptr) {
      return tl::unexpected(SkipReason::Truncated);
    }
    const std::string value(reinterpret_cast<const char*>(bytes), header.length);
    m_source.skip(header.length);
    if (const auto text = textFields().find(header.tag); text != textFields().end()) {
      record.*(text->second) = unpadded(value);
    } else if (header.tag == kInUse) {
      record.inUse = numberOf(value, form.bigEndian) != 0;
    } else if (header.tag == kNextOffset) {
      record.nextOffset = numberOf(value, form.bigEndian);
    } else if (header.tag == kLowerOffset) {
      record.lowerOffset = numberOf(value, form.bigEndian);
    }
    return {};
  }

  /// Leaves out an entry with all that is in it; the list of open levels is our own.
  Step skip(const EntryHeader& entry, Form form) {
    std::vector<Form> open;
    EntryHeader header = entry;
    do {
      if (const Step step = passHeader(header, open, form); !step) {
        return step;
      }
      if (open.empty()) {
        return {};
      }
      const auto following = next(open.back());
      if (!following) {
        return tl::unexpected(following.error());
      }
      header = *following;
    } while (true);
  }

  Step passHeader(const EntryHeader& header, std::vector<Form>& open, Form form) {
    if (header.tag == kItemEnd || header.tag == kSequenceEnd) {
      return closeLevel(open);
    }
    if (header.length == kUndefinedLength) {
      return openLevel(header, open, form);
    }
    return m_source.skip(header.length) ? Step() : tl::unexpected(SkipReason::Truncated);
  }

  static Step closeLevel(std::vector<Form>& open) {
    if (open.empty()) {
      return tl::unexpected(SkipReason::Damaged);
    }
    open.pop_back();
    return {};
  }

  Step openLevel(const EntryHeader& header, std::vector<Form>& open, Form form) const {
    if (header.content == Content::Value) {
      return tl::unexpected(SkipReason::Damaged);
    }
    if (open.size() >= m_mostOpen) {
      return tl::unexpected(SkipReason::NestedTooDeep);
    }
    const Form around = open.empty() ? form : open.back();
    open.push_back(header.implicitInside ? Form{false, false} : around);
    return {};
  }

  ByteSource& m_source;
  Form m_form;
  std::size_t m_mostOpen;
  std::vector<DirectoryRecord> m_records;
};

}  // namespace

DirectoryRecords readDirectoryRecords(ByteSource& source, Form form, int nesting) {
  return RecordReader(source, form, nesting).run();
}

}  // namespace calcar::dicom

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "integrations/dicom/document_text.hpp"

// Reports and encapsulated documents as text.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (const auto documents = calcar::dicom::readDocumentsInBytes(input)) {
    for (const auto& document : *documents) {
      static_cast<void>(plainLines(document));
    }
  }
  return 0;
}

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

// Runs the inputs of a folder through a fuzz target, in the order of their names, each as it is and cut at
// every sixteenth byte. Fails when there are none.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  constexpr std::size_t kStep = 16;
  std::vector<std::filesystem::path> files;
  if (count == 2) {
    std::copy(std::filesystem::directory_iterator(arguments[1]), std::filesystem::directory_iterator(),
              std::back_inserter(files));
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    run(bytes);
    for (std::size_t length = 0; length < bytes.size(); length += kStep) {
      run(bytes.substr(0, length));
    }
  }
  std::cout << files.size() << " inputs\n";
  return files.empty() ? 1 : 0;
}

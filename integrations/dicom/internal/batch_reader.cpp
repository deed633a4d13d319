#include "integrations/dicom/internal/batch_reader.hpp"

#include <utility>

namespace calcar::dicom {
namespace {

constexpr std::size_t kBatch = 32;
constexpr std::size_t kBatchesPerThread = 4;

}  // namespace

BatchReader::BatchReader(int threads, const StructureLimits& limits, const std::atomic<bool>* cancel,
                         Consumer consumer)
    : m_limits(limits),
      m_cancel(cancel),
      m_consumer(std::move(consumer)),
      m_ownReader(limits),
      m_filling(std::make_unique<Batch>()) {
  for (int i = 1; i < threads; ++i) {
    m_threads.emplace_back([this] { work(); });
  }
}

BatchReader::~BatchReader() {
  {
    const std::lock_guard lock(m_mutex);
    m_isOver = true;
  }
  m_changed.notify_all();
  for (std::thread& thread : m_threads) {
    thread.join();
  }
}

void BatchReader::read(Batch& batch, HeaderReader& reader) const {
  for (std::size_t i = 0; i < batch.size; ++i) {
    Entry& entry = batch.entries[i];
    if (!entry.isSettled && !isCancelled()) {
      entry.outcome = reader.read(entry.path, entry.header);
    }
  }
}

void BatchReader::work() {
  HeaderReader reader(m_limits);
  std::unique_lock lock(m_mutex);
  while (true) {
    m_changed.wait(lock, [this] { return m_isOver || m_taken < m_batches.size(); });
    if (m_isOver) {
      return;
    }
    Batch& batch = *m_batches[m_taken++];
    lock.unlock();
    read(batch, reader);
    lock.lock();
    batch.isDone = true;
    m_changed.notify_all();
  }
}

/// Reads the next batch on the calling thread, when no other has taken it.
void BatchReader::readNext(std::unique_lock<std::mutex>& lock) {
  Batch& batch = *m_batches[m_taken++];
  lock.unlock();
  read(batch, m_ownReader);
  lock.lock();
  batch.isDone = true;
}

/// Hands on the entries of the first batch, which is done.
void BatchReader::consumeFront(std::unique_lock<std::mutex>& lock) {
  std::unique_ptr<Batch> batch = std::move(m_batches.front());
  m_batches.pop_front();
  --m_taken;
  lock.unlock();
  for (std::size_t i = 0; i < batch->size && !isCancelled(); ++i) {
    m_consumer(batch->entries[i]);
  }
  batch->size = 0;
  batch->isDone = false;
  m_spare.push_back(std::move(batch));
  lock.lock();
}

std::unique_ptr<BatchReader::Batch> BatchReader::emptyBatch() {
  if (m_spare.empty()) {
    return std::make_unique<Batch>();
  }
  std::unique_ptr<Batch> batch = std::move(m_spare.back());
  m_spare.pop_back();
  return batch;
}

void BatchReader::add(Entry entry) {
  Batch& batch = *m_filling;
  if (batch.size == batch.entries.size()) {
    batch.entries.emplace_back();
  }
  // The place keeps the memory of its header for the next entry.
  Entry& place = batch.entries[batch.size++];
  place.path = std::move(entry.path);
  place.outcome = entry.outcome;
  place.isSettled = entry.isSettled;
  place.known = entry.known;
  if (batch.size == kBatch) {
    submit();
  }
}

void BatchReader::submit() {
  std::unique_lock lock(m_mutex);
  m_batches.push_back(std::exchange(m_filling, nullptr));
  m_changed.notify_one();
  const std::size_t most = m_threads.empty() ? 0 : kBatchesPerThread * (m_threads.size() + 1);
  while (m_batches.size() > most || (!m_batches.empty() && m_batches.front()->isDone)) {
    if (m_batches.front()->isDone) {
      consumeFront(lock);
    } else if (m_taken < m_batches.size()) {
      readNext(lock);
    } else {
      m_changed.wait(lock, [this] { return m_batches.front()->isDone; });
    }
  }
  lock.unlock();
  m_filling = emptyBatch();
}

void BatchReader::finish() {
  submit();
  std::unique_lock lock(m_mutex);
  while (!m_batches.empty()) {
    if (m_batches.front()->isDone) {
      consumeFront(lock);
    } else if (m_taken < m_batches.size()) {
      readNext(lock);
    } else {
      m_changed.wait(lock, [this] { return m_batches.front()->isDone; });
    }
  }
}

}  // namespace calcar::dicom

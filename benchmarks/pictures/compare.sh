#!/usr/bin/env bash
# Measures the pipelines in turn, each in a process of its own, and prints a line for each measurement.
#   compare.sh FOLDER ROUNDS SECONDS   with PYTHON, a Python that has TensorFlow, PyTorch, torchvision and Pillow
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."
folder=$1 rounds=$2 seconds=$3
class_path=benchmarks/target/classes:$(cat benchmarks/target/classpath)
export TF_CPP_MIN_LOG_LEVEL=2
for _ in $(seq "$rounds"); do
  java -cp "$class_path" dev.convoke.benchmarks.PicturePipelineBenchmark "$folder" "$seconds" 2> /dev/null
  for peer in tf.data tf.data-fused torchvision-pil torchvision-tensor; do
    "${PYTHON:-python3}" benchmarks/pictures/peers.py "$peer" "$folder" "$seconds" 2> /dev/null
  done
  java -cp "$class_path" dev.convoke.benchmarks.DjlPictureBenchmark "$folder" "$seconds" 2> /dev/null
done

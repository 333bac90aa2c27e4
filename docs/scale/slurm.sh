#!/bin/bash
#SBATCH --job-name=vinhdanh
#SBATCH --array=1-4
#SBATCH --cpus-per-task=1
#SBATCH --output=vinhdanh-%a.log
# One part of the sheets a task: `sbatch slurm.sh CEREMONY`, on a folder that all nodes see, after
# `vinhdanh register CEREMONY --assign`. Each task has a folder of its own; `join.sh` puts the parts together.
set -euo pipefail
ceremony=$1
vinhdanh build "$ceremony" --only certificate --format "${FORMATS:-pdf,txt}" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$ceremony/parts/$SLURM_ARRAY_TASK_ID"

"""Tells what a checkpoint of a program that trains holds: how many updates, and the parameters in order."""

import json
import sys

import torch

kept = torch.load(sys.argv[1])
numbers = [number for tensor in kept["model"].values() for number in tensor.reshape(-1).tolist()]
print(json.dumps({"updates": kept["updates"], "parameters": numbers}))

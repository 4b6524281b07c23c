/** A thread that follows two worlds cadre by cadre, while the one that asked does something else. */

import { parentPort, workerData } from 'node:worker_threads'
import { followWorlds, type WorldsToFollow } from '../findings/explanation/follow-worlds.js'

parentPort?.postMessage(followWorlds(workerData as WorldsToFollow))

const queues = new Map<string, Promise<unknown>>();

async function inProcess<T>(name: string, task: () => Promise<T>): Promise<T> {
  const previous = queues.get(name) ?? Promise.resolve();
  const turn = previous.then(task, task);
  queues.set(name, turn);
  try {
    return await turn;
  } finally {
    if (queues.get(name) === turn) queues.delete(name);
  }
}

/**
 * Runs a task while no other task of this name runs: in any window and worker of the origin where Web Locks exist, else in this
 * process. Waits for its turn; a task that fails lets the next one go on. Name the account: `drain/<account>`.
 */
export async function withLock<T>(
  { name, locks = globalThis.navigator?.locks }: { name: string; locks?: LockManager | undefined },
  task: () => Promise<T>,
): Promise<T> {
  return locks === undefined ? inProcess(name, task) : locks.request(`turnabout/${name}`, task);
}

import { parentPort, Worker } from "node:worker_threads";
import { ParallaxError } from "../errors.js";

/** What a thread answers. */
type Answer<R> = { id: number; result: R } | { id: number; error: Failure };
interface Failure {
  parts: Record<string, unknown> | undefined;
  message: string;
}

/** Jobs that are done one after another in each of some threads. */
export interface Threads<J, R> {
  run(job: J): Promise<R>;
  close(): Promise<void>;
}

/**
 * Threads that all run one module, which calls `serve`. What they answer to the same job is the same, whichever does it.
 * @param module that of the thread; where it is still TypeScript, which Node.js cannot run, `work` does the jobs in this thread
 */
export function threads<J, R>(module: URL, work: (job: J) => Promise<R>, many: number): Threads<J, R> {
  if (module.pathname.endsWith(".ts") || many < 2) {
    let last: Promise<unknown> = Promise.resolve();
    return {
      run(job) {
        const done = last.then(() => work(job));
        last = done.catch(() => {});
        return done;
      },
      close: async () => {},
    };
  }
  const waiting: { id: number; job: J }[] = [];
  const asked = new Map<number, { done: (result: R) => void; failed: (error: unknown) => void }>();
  let next = 0;
  const workers = Array.from({ length: many }, () => {
    // What Node.js was told of its own script, such as --input-type, would be told of this module too.
    const worker = new Worker(module, { execArgv: [] });
    let held: number | undefined;
    const take = () => {
      const first = waiting.shift();
      held = first?.id;
      if (first !== undefined) worker.postMessage(first);
    };
    worker.on("message", (answer: Answer<R>) => {
      const { done, failed } = asked.get(answer.id) ?? {};
      asked.delete(answer.id);
      if ("result" in answer) done?.(answer.result);
      else failed?.(revived(answer.error));
      take();
    });
    worker.on("error", (error) => {
      if (held !== undefined) asked.get(held)?.failed(error);
      held = undefined;
    });
    return { take, free: () => held === undefined, worker };
  });
  return {
    run: (job) =>
      new Promise<R>((done, failed) => {
        const id = next++;
        asked.set(id, { done, failed });
        waiting.push({ id, job });
        workers.find(({ free }) => free())?.take();
      }),
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Does the jobs that come to this thread. */
export function serve<J, R>(work: (job: J) => Promise<R>): void {
  const port = parentPort;
  port?.on("message", async ({ id, job }: { id: number; job: J }) => {
    const answer: Answer<R> = await work(job).then(
      (result) => ({ id, result }),
      (error: unknown) => ({ id, error: failure(error) }),
    );
    port.postMessage(answer);
  });
}

function failure(error: unknown): Failure {
  if (error instanceof ParallaxError) return { parts: error.toJSON(), message: error.message };
  return {
    parts: undefined,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function revived({ parts, message }: Failure): Error {
  if (parts === undefined) return new Error(message);
  const { code, expected, found, where, todo } = parts;
  const texts = (value: unknown, name: string) => (typeof value === "string" ? { [name]: value } : {});
  return new ParallaxError({
    code: String(code),
    message,
    ...texts(expected, "expected"),
    ...texts(found, "found"),
    ...texts(todo, "todo"),
    ...(typeof where === "object" && where !== null ? { where } : {}),
  });
}

/** Runs all jobs and gives their results in order; where some fail, the first of them in order raises, and those that have not begun are left. */
export async function all<J, R>(
  { run }: Threads<J, R>,
  jobs: readonly J[],
  many: number,
  onDone: (done: number) => void = () => {},
): Promise<R[]> {
  const results: R[] = [];
  const failed = new Map<number, unknown>();
  const rest = [...jobs.entries()];
  let done = 0;
  const lane = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const [place, job] = next;
      try {
        results[place] = await run(job);
      } catch (error) {
        rest.length = 0;
        failed.set(place, error);
        return;
      }
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: many }, lane));
  const [first] = [...failed.keys()].sort((a, b) => a - b);
  if (first !== undefined) throw failed.get(first);
  return results;
}

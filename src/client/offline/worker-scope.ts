/** What the build tells the worker. All addresses are below the base, without a slash in front. */
export interface WorkerPlan {
  /** Differs between builds whose shell differs. */
  version: string;
  /** Files that are there from the start. */
  shell: string[];
  /** The page that stands in for one that is not there. */
  offline: string;
  /** Folder of files whose names change with their content. */
  assets: string;
  /** Folder of the search index. */
  search: string;
  /** The one file of it that keeps its name. */
  searchManifest: string;
}

/** An event of a worker that stays alive until its work is done. */
export interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

/** The parts of a worker’s global object that are used; the types of pages lack them. */
export interface WorkerScope {
  plan: WorkerPlan;
  registration: { scope: string; unregister: () => Promise<boolean> };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', act: (event: WorkerEvent) => void): void;
    (type: 'message', act: (event: WorkerEvent & { data: unknown }) => void): void;
  };
}

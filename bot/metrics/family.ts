/** One figure, with the labels that tell it from the others of its family. */
export interface Sample {
  labels: Readonly<Record<string, string | number>>;
  value: number;
  /** In place of the family's, for the parts of a histogram. */
  metricName?: string;
}

/** Figures of a kind, as Prometheus takes them (prometheus.io/docs/concepts/metric_types). */
export interface Family {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  /** The figures as they are now: none when they cannot be told. */
  read(): Sample[] | Promise<Sample[]>;
}

/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MetricSeries } from '../../../queries/parseMetricExpression';
import { parseTagFilter } from '../../../queries/parseTagFilter';
import { filterMatchesStatus } from '../slo/expectedErrors/matchesStatus';
import { serverErrors } from './serverErrors';
import { withoutNames } from './words';

/**
 * What a series tells of the requests to a service: how many there are, how many of
 * them succeed or fail, which share succeeds, how long they take, how many are quick or
 * slow, how content users are with that; or whether it is up or down.
 */
export type MetricFamily =
  | 'requests'
  | 'successes'
  | 'success-rate'
  | 'failures'
  | 'latency'
  | 'quick'
  | 'slow'
  | 'apdex'
  | 'up'
  | 'down';

/** What a service stands on or asks, in words between blanks. */
const notOfRequests = new RegExp(
  [
    '^ (?:system|network(?! http )|net|process|docker|container|containerd|kubelet|kubernetes|runtime|datadog|ntp|snmp|vsphere) ',
    '^ aws (?!elb |applicationelb |networkelb |apigateway |lambda |cloudfront |appsync )',
    ' (?:cpu|mem|memory|swap|heap|jvm|gc|garbage|disk|fs|filesystem|volume|dns|ssl|tls|certificate) ',
    ' (?:postgres|postgresql|pg|pgbouncer|mysql|mariadb|sqlserver|oracle|sql|jdbc|sqlalchemy|db|database|mongo|mongodb|redis|memcached|valkey|elasticsearch|opensearch|cassandra|dynamodb|rds|elasticache|zookeeper|etcd) ',
  ].join('|'),
);
/** What a distribution of times becomes, besides its sum and its count. */
const statistic = / (?:avg|mean|median|max|p\d+|\d+p|\d*percentile) $/;
/** What nobody waits for. */
const inBackground =
  / (?:queue|queued|replication|replica|lag|backup|cron|batch|jobs?) /;
const askedOfOthers = / (?:client|egress|outbound|dns|s3|sqs|sns|fetch) /;
const ofRequests =
  / (?:http|https|requests?|reqs?|rqs?|api|rest|grpc|rpc|graphql|server|web|endpoints?|routes?|responses?|gateway|apigateway|elb|applicationelb|networkelb|alb|loadbalancing|ingress|nginx|envoy|istio|traefik|haproxy|cloudfront|lambda|page|transactions?) /;
const failure =
  / (?:errors?|exceptions?|fail|fails|failed|failures?|faults?|crash(?:es)?|[a-z]*5xx[a-z]*|http 5\d\d) /;
const success = / (?:success|successes|successful|succeeded|[a-z]*2xx) /;
const share = / (?:rate|ratio|percent|percentage|pct) /;
const duration =
  / (?:latency|latencies|response times?|target response time|ttfb) /;
const durationOfSomething =
  / (?:durations?|elapsed|times?|seconds|milliseconds|millis|ms) /;
const count =
  / (?:hits?|requests?|reqs?|rqs?|calls|invocations|throughput|rps|qps|rpm) /;
const perTime = / (?:per|rate|throughput|rps|qps|rpm) /;
const noCount =
  / (?:bytes|size|length|pending|active|inflight|in flight|open|connections?|concurrent|max|limit|4xx) /;
const up =
  / (?:availability|heartbeat|healthy|reachable|reachability|liveness|can connect) | up $/;
const down =
  / (?:unavailable|unavailability|unhealthy|un healthy|unreachable|cant connect) /;

/**
 * What a series of a metric query tells of requests.
 *
 * @param ignored - names of the service, in which words stand for nothing
 * @param computedWith - the metrics of the whole query
 * @returns undefined where it tells of something else, or that can't be seen
 */
export function metricFamily(
  series: MetricSeries,
  ignored: string[],
  computedWith: string[] = [],
): MetricFamily | undefined {
  const { aggregator, predicate, metric } = series;
  const trace = /^trace\.(.+)$/i.exec(metric)?.[1];
  const own = trace
    ? familyOfTrace(trace)
    : timed(familyOfWords(withoutNames(metric, ignored)), series, computedWith);
  const family = aggregator === 'count' ? countOf(own, predicate) : own;
  return family && narrow(family, series.filter);
}

/** `trace.http.request` is how long requests took; with an ending it is not. */
function familyOfTrace(name: string): MetricFamily | undefined {
  const plain = name.toLowerCase().replace(/\.by[._].*$/, '');
  const words = withoutNames(plain, []);
  if (notOfRequests.test(words) || askedOfOthers.test(words)) {
    return undefined;
  }
  switch (/[^.]*$/.exec(plain)?.[0]) {
    case 'hits':
      return 'requests';
    case 'errors':
    case 'error_rate':
      return 'failures';
    case 'apdex':
      return 'apdex';
    default:
      return 'latency';
  }
}

/**
 * Of requests by their number nobody asks for a percentile, nor for a sum by their
 * count: a timer is named like what it measures.
 */
function timed(
  family: MetricFamily | undefined,
  { aggregator = '', metric }: MetricSeries,
  computedWith: string[],
): MetricFamily | undefined {
  const isTime =
    /^p\d/.test(aggregator) ||
    (/[._]sum$/i.test(metric) &&
      computedWith.includes(metric.replace(/sum$/i, 'count')));
  return family === 'requests' && isTime ? 'latency' : family;
}

function familyOfWords(words: string): MetricFamily | undefined {
  const replicas = / replicas (available|ready|unavailable) /.exec(words)?.[1];
  if (replicas) {
    return replicas === 'unavailable' ? 'down' : 'up';
  }
  if (notOfRequests.test(words) || askedOfOthers.test(words)) {
    return undefined;
  }
  if (/ [a-z]*4xx[a-z]* /.test(words) && !/5xx/.test(words)) {
    return undefined;
  }
  if (failure.test(words)) {
    return 'failures';
  }
  if (success.test(words)) {
    return share.test(words) ? 'success-rate' : 'successes';
  }
  if (/ apdex /.test(words)) {
    return 'apdex';
  }
  if (inBackground.test(words)) {
    return undefined;
  }
  const isDuration =
    duration.test(words) ||
    (durationOfSomething.test(words) && ofRequests.test(words));
  if (isDuration) {
    // A distribution has a count of its own, of what was measured.
    return / count $/.test(words) ? 'requests' : 'latency';
  }
  const measured = words.replace(statistic, ' ');
  if (count.test(measured) && !noCount.test(measured)) {
    return measured === words || perTime.test(words) ? 'requests' : 'latency';
  }
  if (down.test(words)) {
    return 'down';
  }
  return up.test(words) ? 'up' : undefined;
}

/** How many were measured, or how many of these took less or longer than some time. */
function countOf(
  family: MetricFamily | undefined,
  predicate: string | undefined,
): MetricFamily | undefined {
  if (family !== 'latency') {
    return family;
  }
  if (!predicate) {
    return 'requests';
  }
  const comparator = /^v\s*:\s*v\s*([<>])/.exec(predicate)?.[1];
  if (!comparator) {
    return undefined;
  }
  return comparator === '<' ? 'quick' : 'slow';
}

/** What is left of a family where a filter lets through some outcomes only. */
function narrow(
  family: MetricFamily,
  written: string,
): MetricFamily | undefined {
  const filter = parseTagFilter(written);
  if (!filter) {
    return undefined;
  }
  const lets = (status: number) =>
    filterMatchesStatus(filter, status, (_, isRequired) => isRequired) !==
    false;
  const [good, bad] = [lets(200), serverErrors.some(lets)];
  if (family === 'failures') {
    return bad ? family : undefined;
  }
  if (!good) {
    return family === 'requests' && bad ? 'failures' : undefined;
  }
  return family === 'requests' && !lets(500) ? 'successes' : family;
}

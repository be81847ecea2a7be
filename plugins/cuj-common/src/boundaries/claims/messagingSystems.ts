/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What a system has that messages go to. The general words stand for any system that
 * has the like: `topic` for those of Kafka too, but not for its queues.
 */
const destinations = {
  kafka: ['kafka topic'],
  redpanda: ['kafka topic'],
  sns: ['sns topic'],
  pubsub: ['pubsub topic'],
  pulsar: ['pulsar topic'],
  mqtt: ['mqtt topic'],
  sqs: ['sqs queue'],
  activemq: ['jms queue', 'jms topic'],
  jms: ['jms queue', 'jms topic'],
  servicebus: ['servicebus queue', 'servicebus topic'],
  rabbitmq: ['rabbitmq queue', 'rabbitmq exchange'],
  rabbit: ['rabbitmq queue', 'rabbitmq exchange'],
  amqp: ['rabbitmq queue', 'rabbitmq exchange'],
  kinesis: ['kinesis stream'],
  eventhub: ['eventhub stream'],
  eventhubs: ['eventhub stream'],
  eventbridge: ['eventbridge event'],
  redis: ['redis stream', 'redis channel'],
  nats: ['nats subject'],
  jetstream: ['nats subject'],
  topic: ['topic'],
  topics: ['topic'],
  queue: ['queue'],
  queues: ['queue'],
  stream: ['stream'],
  event: ['event'],
  events: ['event'],
  subject: ['subject'],
  exchange: ['exchange'],
  channel: ['channel'],
} satisfies Record<string, string[]>;

const systems = new Map<string, string[]>(Object.entries(destinations));
const kinds = [...new Set([...systems.values()].flat())];

/** Whether this is the name of a system, or a word for what such systems have. */
export function isMessagingSystem(name: string): boolean {
  return systems.has(name);
}

/** A word such as `queue`, which many systems have. */
export function isDestinationWord(name: string): boolean {
  return systems.get(name)?.some(kind => !kind.includes(' ')) ?? false;
}

/** One bit for each sort of destination that a system has. */
export function destinationBitsOf(system: string): number {
  const stated = systems.get(system) ?? [];
  return kinds.reduce(
    (bits, kind, index) =>
      stated.some(one => one === kind || kind.endsWith(` ${one}`))
        ? bits + 2 ** index
        : bits,
    0,
  );
}

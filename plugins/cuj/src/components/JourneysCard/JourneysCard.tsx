/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { childGroupsOf } from '../../api/childGroupsOf';
import { useJourneys } from '../../hooks/useJourneys';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { CardFrame } from '../CardFrame/CardFrame';
import { PasteableCode } from '../PasteableCode/PasteableCode';
import { JourneyItems } from './JourneyItems';
import styles from './JourneysCard.module.css';

const FEW = 10;
/** The backend takes no more owners at once. */
const MOST_OWNERS = 100;

/**
 * The journeys of a System, or those that a Group and the groups below it own, the
 * worst first.
 *
 * @public
 */
export function JourneysCard() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const by = entity.kind.toLowerCase() === 'system' ? 'system' : 'owner';
  const refs = [stringifyEntityRef(entity), ...childGroupsOf(entity)].slice(
    0,
    MOST_OWNERS,
  );
  const filter = { [by]: refs };
  const state = useJourneys({ ...filter, limit: FEW });
  return (
    <CardFrame title={t(`journeysCard.title.${by}`)}>
      {refs.length > 1 && (
        <p className={styles.text}>
          {t('journeysCard.children', { count: refs.length - 1 })}
        </p>
      )}
      <AnswerContent state={state} notAllowed={t('journeys.notAllowed')}>
        {list => (
          <JourneyItems
            list={list}
            filter={filter}
            empty={<Empty entity={entity} by={by} />}
          />
        )}
      </AnswerContent>
    </CardFrame>
  );
}

function Empty(props: { entity: Entity; by: 'owner' | 'system' }) {
  const { t } = useTexts();
  const { entity, by } = props;
  const ref = stringifyEntityRef(entity);
  const { namespace, name } = parseEntityRef(ref);
  const shortSystem = namespace === 'default' ? name : `${namespace}/${name}`;
  return (
    <>
      <p className={styles.text}>{t(`journeysCard.empty.${by}`)}</p>
      <PasteableCode
        text={`spec:\n  ${by}: ${by === 'system' ? shortSystem : ref}`}
      />
    </>
  );
}

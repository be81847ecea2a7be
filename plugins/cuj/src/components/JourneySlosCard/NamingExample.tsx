/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import {
  SloConventionsOverview,
  SloNameTemplate,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { PasteableCode } from '../PasteableCode/PasteableCode';
import styles from './JourneySlosCard.module.css';

/** What an SLO is to be called, or tagged with, to belong to a service and a journey. */
export function NamingExample(props: {
  conventions: SloConventionsOverview;
  serviceRef?: string;
  journeyRef?: string;
}) {
  const { t } = useTexts();
  const { conventions, serviceRef, journeyRef } = props;
  const service = serviceRef ? parseEntityRef(serviceRef).name : '[service]';
  const journey = journeyRef ? parseEntityRef(journeyRef).name : '[journey]';
  const env = conventions.productionEnvironment ?? '[env]';
  const tags = [
    [conventions.environmentTagKey, env],
    [conventions.serviceTagKey, service],
    [conventions.journeyTagKey, journey],
  ].flatMap(([key, value]) => (key ? [`${key}:${value}`] : []));

  return (
    <>
      <PasteableCode
        text={SloNameTemplate.parse(conventions.sloName).format({
          service,
          journey,
          env,
        })}
      />
      {tags.length > 0 && (
        <>
          <Text as="p" variant="body-small" className={styles.hint}>
            {t('journeySlos.orTags')}
          </Text>
          <PasteableCode text={tags.join(' ')} />
        </>
      )}
    </>
  );
}

package id.alur.demo;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the demo city with the post that leads it.
 *
 * @param theme which kinds of posts its staff hold
 * @param weight how many people work here, compared with other units; 0 for units of leaders only
 */
record CityUnit(
        String code,
        String name,
        String kind,
        @Nullable String parent,
        String headTitle,
        String family,
        @Nullable String level,
        String theme,
        int weight) {}

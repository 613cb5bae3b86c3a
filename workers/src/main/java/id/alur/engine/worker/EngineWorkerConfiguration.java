package id.alur.engine.worker;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link EngineMonitor} look regularly; each process looks for itself, so db-scheduler is not the place. */
@Configuration
@EnableScheduling
class EngineWorkerConfiguration {}

-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;

DROP TABLE IF EXISTS `customer`;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `customer` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'O''Neil\'s number; DROP TABLE',
  `email` varchar(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a\\b "c"',
  `name` varchar(120) NOT NULL DEFAULT '',
  `state` enum('new','it''s','a\\b','x,y') NOT NULL DEFAULT 'it''s',
  `flags` set('a','b''c') DEFAULT NULL,
  `nick` varchar(40) DEFAULT 'say "hi"',
  `is_active` bit(1) NOT NULL DEFAULT b'1',
  `level` tinyint(3) NOT NULL DEFAULT -1,
  `credit` decimal(12,4) unsigned zerofill NOT NULL DEFAULT 00000000.0000,
  `token` varbinary(16) DEFAULT NULL,
  `full_name` varchar(250) GENERATED ALWAYS AS (concat(`name`,' <it''s>')) VIRTUAL,
  `name_length` int(11) GENERATED ALWAYS AS (char_length(`name`)) STORED,
  `created_at` timestamp NOT NULL DEFAULT current_timestamp(),
  `changed_at` datetime(3) DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3),
  `seen_on` date NOT NULL DEFAULT '0000-00-00',
  `bio` mediumtext DEFAULT NULL,
  `extra` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`extra`)),
  PRIMARY KEY (`id`),
  UNIQUE KEY `email` (`email`),
  UNIQUE KEY `by_nick` (`nick`(10)),
  KEY `by_name` (`name`(20),`id` DESC) COMMENT 'the list of it''s',
  KEY `by_state` (`state`) USING HASH,
  FULLTEXT KEY `search` (`bio`,`name`),
  CONSTRAINT `positive` CHECK (`level` > -10 and `name` <> 'a''b')
) ENGINE=InnoDB AUTO_INCREMENT=8231 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci ROW_FORMAT=DYNAMIC COMMENT='Who buys; it''s all';

LOCK TABLES `customer` WRITE;
INSERT INTO `customer` (`id`, `email`, `nick`, `name`, `seen_on`) VALUES (1,'a','a','a;b\'c -- d','2026-01-01'),(2,'b','b','/* e','2026-01-02');
UNLOCK TABLES;

CREATE TABLE `purchase` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `customer_id` int(10) unsigned NOT NULL,
  `parent_id` bigint(20) DEFAULT NULL,
  `total` decimal(10,2) NOT NULL DEFAULT 0.00,
  PRIMARY KEY (`id`),
  KEY `fk_customer` (`customer_id`),
  KEY `fk_parent` (`parent_id`),
  CONSTRAINT `fk_customer` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`) ON UPDATE CASCADE,
  CONSTRAINT `fk_parent` FOREIGN KEY (`parent_id`) REFERENCES `purchase` (`id`) ON DELETE SET NULL ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_swedish_ci;

CREATE TABLE `place` (
  `id` smallint(6) NOT NULL,
  `key` varchar(10) NOT NULL,
  `at` point NOT NULL,
  PRIMARY KEY (`id`,`key`),
  SPATIAL KEY `near` (`at`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci PACK_KEYS=1 CHECKSUM=1;

CREATE TABLE `log` (
  `id` bigint(20) NOT NULL,
  `day` date NOT NULL,
  `text` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`id`,`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci
 PARTITION BY RANGE (year(`day`))
(PARTITION `p2025` VALUES LESS THAN (2026) COMMENT = 'it''s old' ENGINE = InnoDB,
 PARTITION `rest` VALUES LESS THAN MAXVALUE ENGINE = InnoDB);

CREATE TABLE `counter` (
  `no` int(11) NOT NULL,
  `value` int(11) DEFAULT NULL,
  PRIMARY KEY (`no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci
 PARTITION BY HASH (`no`)
PARTITIONS 4;

/*!50001 CREATE VIEW `customer_list` AS SELECT
 1 AS `ID`,
 1 AS `label` */;

DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `purchase_total` BEFORE INSERT ON `purchase` FOR EACH ROW BEGIN
  IF NEW.total < 0 THEN SET NEW.total = 0; END IF;
END */;;
CREATE DEFINER=`root`@`localhost` FUNCTION `vat`(`net` decimal(10,2)) RETURNS decimal(10,2)
    DETERMINISTIC
BEGIN
  RETURN net * 0.19;
END ;;
DELIMITER ;

/*!50001 DROP VIEW IF EXISTS `customer_list`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `customer_list` AS select `c`.`id` AS `ID`,concat(`c`.`name`,'x') AS `label` from `customer` `c` where `c`.`level` > 0 */;
-- Dump completed
